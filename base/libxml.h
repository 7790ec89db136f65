#pragma once

namespace base {

// Makes libxml2 ready, once for all threads. To be called before anything else of it: its own
// check, whether another thread has done so, looks at a flag without a lock.
void start_libxml();

// Some errors, of encodings, libxml2 prints whatever the options of the parser say. For as long as
// this lives it prints nothing on this thread. Starts libxml2.
class LibxmlSilence {
 public:
  LibxmlSilence();
  ~LibxmlSilence();
  LibxmlSilence(const LibxmlSilence&) = delete;
  LibxmlSilence& operator=(const LibxmlSilence&) = delete;

 private:
  void (*function_)(void*, const char*, ...) = nullptr;
  void* context_ = nullptr;
};

}  // namespace base

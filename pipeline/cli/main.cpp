#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>

#include "base/error.h"
#include "base/language.h"
#include "pipeline/cli/application.h"
#include "pipeline/cli/streams.h"
#include "pipeline/interruption.h"

int main(int argc, char** argv) {
  // Our threads are the parallelism; Tesseract's own would fight with them.
  ::setenv("OMP_THREAD_LIMIT", "1", 1);
  pipeline::end_at_interruption();
  try {
    return cli::run_application(argc, argv);
  } catch (const base::Error& error) {
    cli::say(std::string("vanban: ") + error.what());
    return static_cast<int>(error.code());
  } catch (const std::bad_alloc&) {
    cli::say(std::string("vanban: ") +
             std::string(base::tr("không đủ bộ nhớ", "not enough memory")));
    return static_cast<int>(base::ErrorCode::limit);
  } catch (const std::exception& error) {
    cli::say(std::string("vanban: ") + error.what());
    return static_cast<int>(base::ErrorCode::other);
  }
}

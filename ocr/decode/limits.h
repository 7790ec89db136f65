#pragma once

namespace ocr::decode {

// Gives up what decoding a file does not need, for the rest of the process: more than
// `memory_megabytes` of address space (not in sanitized builds, whose shadow memory alone is
// larger), core dumps, writing files, sockets and starting programs.
void confine(int memory_megabytes);

// Ends the process when the work until the next call takes more than `seconds` of processor time;
// the asking side also watches the clock, this is for when it is gone.
void allow_cpu_seconds(int seconds);

}  // namespace ocr::decode

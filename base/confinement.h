#pragma once

namespace base {

// What a process gives up before it opens files that may come from anywhere. Nothing of it can be
// taken back. On processors whose call numbers we do not know no calls are refused.

// New sockets of any family but the local one fail with EPERM. Makes system calls only: fit for a
// child between fork and exec.
void refuse_network();

// For the rest of the process: more than `memory_megabytes` of address space (not in sanitized
// builds, whose shadow memory alone is larger), core dumps, writing files, sockets and starting
// programs; the latter two fail with EPERM.
void confine(int memory_megabytes);

// Ends the process when the work until the next call takes more than `seconds` of processor time;
// the asking side also watches the clock, this is for when it is gone.
void allow_cpu_seconds(int seconds);

}  // namespace base

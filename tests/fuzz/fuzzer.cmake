# fuzzer(<name> <library>...): tests/fuzz/<name>_fuzz.cpp as a libFuzzer program (preset `fuzz`).
function(fuzzer name)
  add_executable(${name}_fuzz ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${name}_fuzz.cpp)
  target_link_libraries(${name}_fuzz PRIVATE ${ARGN})
  target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
endfunction()

# fuzzer(<name> <library>...): tests/fuzz/<name>_fuzz.cpp as a program. With clang it is a libFuzzer
# (preset `fuzz`); with any other compiler it replays the files it is given (replay_main.cpp), and
# ctest runs it over its seeds in tests/fuzz/seeds/<name>/.
function(fuzzer name)
  add_executable(${name}_fuzz ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${name}_fuzz.cpp)
  target_link_libraries(${name}_fuzz PRIVATE ${ARGN})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_link_options(${name}_fuzz PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${name}_fuzz PRIVATE ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/replay_main.cpp)
    add_test(NAME fuzz_${name}
             COMMAND ${name}_fuzz ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/seeds/${name}
             WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(fuzz_${name} PROPERTIES ENVIRONMENT "VANBAN_DATA=${PROJECT_SOURCE_DIR}")
  endif()
endfunction()

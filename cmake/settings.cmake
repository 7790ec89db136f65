# One place for what every target of ours is compiled with. Third-party code never links to it.
include(GNUInstallDirs)

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

add_library(settings INTERFACE)
target_compile_features(settings INTERFACE cxx_std_20)
target_compile_options(settings INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor)
# GCC 12 sees overlaps and overflows that are not there in `"literal" + std::string` (its bug
# 105651), and with precompiled headers reports them although they lie in headers of the system.
target_compile_options(settings INTERFACE "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;\
-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-array-bounds>")
target_include_directories(settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(settings INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(VANBAN_SANITIZE)
  target_compile_options(settings INTERFACE -fsanitize=${VANBAN_SANITIZE}
                                            -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(settings INTERFACE -fsanitize=${VANBAN_SANITIZE})
endif()

# What most files include, compiled once for all: a fifth of the compiler's work. Every file still
# names what it uses; the presets tsan and coverage build without this.
add_library(standard_headers OBJECT cmake/standard_headers.cpp)
target_link_libraries(standard_headers PRIVATE settings)
target_precompile_headers(standard_headers PRIVATE
  <algorithm> <array> <cstddef> <cstdint> <functional> <map> <memory> <optional> <string>
  <string_view> <utility> <variant> <vector>)
function(share_standard_headers target)
  target_precompile_headers(${target} REUSE_FROM standard_headers)
endfunction()

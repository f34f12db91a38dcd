# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of this project is built: language level, warnings, sanitizers, and the two
# functions that each folder's CMakeLists.txt uses.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

find_program(ANJUNGAN_CCACHE ccache)
if(ANJUNGAN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ANJUNGAN_CCACHE}")
endif()

add_library(anjungan_options INTERFACE)
target_include_directories(anjungan_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(anjungan_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wcast-qual -Wdouble-promotion -Wformat=2
  -Wimplicit-fallthrough -Wextra-semi -Wundef -Wunused -Wswitch-enum)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(anjungan_options INTERFACE
    -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast -Wsuggest-override)
  if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlapping copies in std::string that are not there (GCC bug 105651), and
    # writes past the end in fmt that are not there either.
    target_compile_options(anjungan_options INTERFACE -Wno-restrict -Wno-stringop-overflow)
  endif()
  if(ANJUNGAN_SANITIZE)
    target_compile_options(anjungan_options INTERFACE -Wno-maybe-uninitialized)
  endif()
else()
  target_compile_options(anjungan_options INTERFACE -Wthread-safety -Wunreachable-code)
endif()
if(ANJUNGAN_WARNINGS_AS_ERRORS)
  target_compile_options(anjungan_options INTERFACE -Werror)
endif()
# Assertions guard against our own mistakes with people's papers: they stay in, in every build.
target_compile_options(anjungan_options INTERFACE -UNDEBUG)
if(ANJUNGAN_SANITIZE)
  target_compile_options(anjungan_options INTERFACE
    -fsanitize=${ANJUNGAN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(anjungan_options INTERFACE -fsanitize=${ANJUNGAN_SANITIZE})
endif()
if(ANJUNGAN_FUZZ) # everything counts the branches it takes; the targets bring the engine
  target_compile_options(anjungan_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The tests are some sixty programs, each linked with what it tests: lld takes a quarter of the time of
# GNU ld for that. What an office installs is linked by the compiler's own choice.
if(ANJUNGAN_BUILD_TESTS)
  find_program(ANJUNGAN_LLD ld.lld)
  if(ANJUNGAN_LLD)
    target_link_options(anjungan_options INTERFACE -fuse-ld=lld)
  endif()
endif()

# With ANJUNGAN_PRECOMPILED_HEADERS the headers that most sources include are compiled once for all
# libraries, and once, with Catch2, for all tests. That hides a missing include: CI has one build
# without. anjungan_precompiled(NAME header...) makes such a set, anjungan_reuse(TARGET NAME) uses it.
set(anjungan_common_headers <algorithm> <array> <chrono> <filesystem> <functional> <map> <memory>
  <mutex> <optional> <span> <string> <string_view> <utility> <variant> <vector> <fmt/format.h>
  <tl/expected.hpp>)
function(anjungan_precompiled name)
  if(ANJUNGAN_PRECOMPILED_HEADERS)
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" CONTENT "")
    add_library(${name} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    target_link_libraries(${name} PRIVATE anjungan_options Threads::Threads)
    target_precompile_headers(${name} PRIVATE ${ARGN})
  endif()
endfunction()
function(anjungan_reuse target name)
  if(ANJUNGAN_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()
if(ANJUNGAN_PRECOMPILED_HEADERS)
  # GLib's and SDL's flags bring both; no compiler takes a precompiled header that was made without.
  target_compile_definitions(anjungan_options INTERFACE _REENTRANT)
  target_compile_options(anjungan_options INTERFACE -pthread)
  if(CMAKE_CXX_COMPILER_LAUNCHER AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # what ccache needs
    target_compile_options(anjungan_options INTERFACE -fpch-preprocess)
  elseif(CMAKE_CXX_COMPILER_LAUNCHER)
    target_compile_options(anjungan_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
  endif()
endif()
anjungan_precompiled(anjungan_headers ${anjungan_common_headers})

# anjungan_pkg(NAME pkg-config-module...): an imported target anjungan_pkg::NAME, once.
function(anjungan_pkg name)
  if(NOT TARGET PkgConfig::${name})
    pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${ARGN})
  endif()
endfunction()

# anjungan_library(NAME SOURCES file... [PUBLIC target...] [PRIVATE target...])
# A static library `anjungan_NAME`, also known as `anjungan::NAME`. The link lines spell the
# allowed arrows between the rooms; tests/structure holds them against the includes.
function(anjungan_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(anjungan_${name} STATIC ${arg_SOURCES})
  add_library(anjungan::${name} ALIAS anjungan_${name})
  target_link_libraries(anjungan_${name}
    PUBLIC anjungan_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  anjungan_reuse(anjungan_${name} anjungan_headers)
endfunction()

# anjungan_optimised(target...): these are optimised a little in debug builds, too. Tests lay out and draw
# every screen hundreds of times; that builds nearly as fast as without. Precompiled headers, which all
# targets would have to share, are left out for it.
function(anjungan_optimised)
  foreach(target ${ARGN})
    target_compile_options(${target} PRIVATE "$<$<CONFIG:Debug>:-O1>")
    set_target_properties(${target} PROPERTIES DISABLE_PRECOMPILE_HEADERS ON)
  endforeach()
endfunction()

# anjungan_optional(NAME OPTION pkg-config-module file.cpp...): with OPTION the library anjungan_NAME is
# linked to the module and has these sources; without, it has file_absent.cpp..., which have no such
# device and say so.
function(anjungan_optional name option module)
  if(${option})
    anjungan_pkg(${module} ${module})
    target_link_libraries(anjungan_${name} PRIVATE PkgConfig::${module})
    target_sources(anjungan_${name} PRIVATE ${ARGN})
  else()
    list(TRANSFORM ARGN REPLACE "\\.cpp$" "_absent.cpp" OUTPUT_VARIABLE absent)
    target_sources(anjungan_${name} PRIVATE ${absent})
  endif()
endfunction()

# anjungan_apart(file...): sources whose file-local names would meet others' when several sources are
# compiled as one (CMAKE_UNITY_BUILD).
function(anjungan_apart)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# anjungan_test(NAME SOURCES file... LINK target...): a Catch2 program run by ctest. Its report,
# one line a test case, is what packaging/test counts; nothing is written unless the folder exists.
function(anjungan_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name}_test ${arg_SOURCES})
  target_link_libraries(${name}_test PRIVATE anjungan::test_support ${arg_LINK})
  anjungan_reuse(${name}_test anjungan_test_headers)
  add_test(NAME ${name} COMMAND ${name}_test)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300
    ENVIRONMENT "ANJUNGAN_TEST_REPORT=${CMAKE_BINARY_DIR}/test-report/${name}")
endfunction()

# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project shares: the language level, warnings, Qt's strictness, sanitizers, and the two
# functions that declare a library of a layer and a test.

set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(RUCHE_WERROR "Treat warnings as errors" OFF)
option(RUCHE_SANITIZE "Build with the address and undefined behaviour sanitizers" OFF)

# Faster builds where the tools are there; never a requirement.
find_program(RUCHE_CCACHE ccache)
if(RUCHE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${RUCHE_CCACHE}")
endif()
find_program(RUCHE_MOLD mold)
if(RUCHE_MOLD AND NOT APPLE AND NOT WIN32)
    add_link_options(-fuse-ld=mold)
endif()

# `cmake --build --preset dev --target format_check` names the files that clang-format would change.
find_program(RUCHE_CLANG_FORMAT NAMES clang-format-14)
if(RUCHE_CLANG_FORMAT AND UNIX)
    add_custom_target(format_check
        COMMAND sh -c "git ls-files -z '*.h' '*.cpp' | xargs -0 '${RUCHE_CLANG_FORMAT}' --dry-run --Werror"
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
        VERBATIM)
endif()

add_library(ruche_config INTERFACE)
target_compile_features(ruche_config INTERFACE cxx_std_20)
target_include_directories(ruche_config INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(ruche_config INTERFACE
    RUCHE_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(NOT MSVC)
    # Null dereferences not in optimised builds: there the warning is about inlined accessors of Qt, some hundred times.
    # Sanitizers make gcc see them, and uninitialised values, where there are none.
    target_compile_options(ruche_config INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
        -Woverloaded-virtual $<$<NOT:$<OR:$<CONFIG:Release>,$<BOOL:${RUCHE_SANITIZE}>>>:-Wnull-dereference> -Wimplicit-fallthrough -Wformat=2)
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # A joined .cpp counts as a header for this one warning: private classes over file-local types would all trip it.
        target_compile_options(ruche_config INTERFACE -Wno-subobject-linkage)
    endif()
    if(RUCHE_WERROR)
        target_compile_options(ruche_config INTERFACE -Werror)
    endif()
    if(RUCHE_SANITIZE)
        target_compile_options(ruche_config INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
            -fno-omit-frame-pointer -Wno-maybe-uninitialized)
        target_link_options(ruche_config INTERFACE -fsanitize=address,undefined)
    endif()
endif()

# ruche_library(name HEADERS … SOURCES …): one library for a folder of a layer: static, but shared where BUILD_SHARED_LIBS
# says so (the sanitizers' preset: 170 programs that each hold the whole suite take 30 GB of disk, and minutes to link).
# Its headers form a file set, so that the target all_verify_interface_header_sets compiles each of them alone.
function(ruche_library name)
    cmake_parse_arguments(arg "" "" "HEADERS;SOURCES" ${ARGN})
    add_library(${name})
    set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF DEFINE_SYMBOL "" VERIFY_INTERFACE_HEADER_SETS ON)
    target_sources(${name}
        PRIVATE ${arg_SOURCES}
        PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
    target_link_libraries(${name} PUBLIC ruche_config)
endfunction()

# ruche_test(name SOURCES … LIBRARIES … [LABELS …] [TIMEOUT s]): one Qt Test executable and its ctest entry.
function(ruche_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
    target_link_libraries(${name} PRIVATE ruche_config Qt6::Test ${arg_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    math(EXPR milliseconds "${arg_TIMEOUT} * 1000")
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QTEST_FUNCTION_TIMEOUT=${milliseconds};${arg_ENVIRONMENT}")
    if(arg_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
    endif()
endfunction()

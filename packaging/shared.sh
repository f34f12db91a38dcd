# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the two commands share: where things are, how they speak, and how they build.
# Sourced by packaging/run and packaging/test, which set `set -euo pipefail` first.
#
# Process substitution is not used here: it needs /proc, which a fresh root may not have mounted.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
logs="$root/build/log"
# The folders with sources of ours: the programs', and the tests.
source_folders=()
for folder in base protocol drivers offline-cache hub kiosk simulator tool tests; do
    [[ ! -d $root/$folder ]] || source_folders+=("$folder")
done
jobs="$(nproc 2>/dev/null || echo 2)"

# ccache knows what is in a precompiled header from what was compiled into it, and takes the compiler's
# own list of includes instead of preprocessing each source first. Its directory is its default.
export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1

say() { printf '%s\n' "$*"; }
step() { printf '== %s\n' "$*"; }

# Reads ninja's lines and lets through one in about every tenth of the work, and everything that is
# not progress (warnings, errors).
thin_progress() {
    local line tenth last=-1
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\  ]]; then
            tenth=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
            if [[ $line == *FAILED:* || $tenth -ne $last ]]; then
                printf '   %s\n' "$line"
            fi
            last=$tenth
        elif [[ $line != "ninja: no work to do." ]]; then
            printf '%s\n' "$line"
        fi
    done
}

# configure PRESET [cmake arguments]: quiet unless it fails. The log is build/log/configure-NAME.log.
# The sources of a target are compiled as one, which takes a quarter of the time from a bare machine.
configure() {
    local preset="$1" log="$logs/configure-$1.log"
    shift
    mkdir -p "$logs"
    if ! (cd "$root" && cmake --preset "$preset" -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=0 "$@") >"$log" 2>&1; then
        cat "$log"
        return 1
    fi
}

# build DIRECTORY [ninja arguments]: shows progress and keeps everything in build/log/.
build() {
    local directory="$1" log
    log="$logs/build-${1##*/}.log"
    shift
    mkdir -p "$logs"
    cmake --build "$directory" -j "$jobs" "$@" 2>&1 | tee "$log" | thin_progress
}

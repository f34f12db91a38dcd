# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The checks that packaging/test runs, and how they are counted. Sourced after shared.sh.

passed=0
failed=0
skipped=0

check_passed() { passed=$((passed + 1)); }
check_failed() {
    failed=$((failed + 1))
    say "FAILED: $1"
}
check_skipped() {
    skipped=$((skipped + 1))
    say "skipped: $1"
}

finish() {
    if [[ $((passed + failed)) -eq 0 ]]; then
        check_failed "not one test ran"
    fi
    say_times
    say "$passed passed, $failed failed, $skipped skipped"
    [[ $failed -eq 0 ]] || exit 1
    exit 0
}

times=() # "SECONDS NAME" of each check so far

# timed "NAME" check [arguments]: names the check, runs it, says how long it took.
timed() {
    local name="$1" begin=$SECONDS
    shift
    step "$name"
    "$@"
    times+=("$((SECONDS - begin)) $name")
    say "   took $((SECONDS - begin)) s"
}

# What each check took.
say_times() {
    local each
    [[ ${#times[@]} -gt 0 ]] || return 0
    step "Time"
    for each in "${times[@]}" "$SECONDS together"; do
        printf '   %5d s  %s\n' "${each%% *}" "${each#* }"
    done
}

# Counts one test program that ctest ran: its own report has one line a test case. A program that
# failed without saying which case (a crash, a leak, a time-out) counts as one failed test, and a
# script without a report is one test.
count_program() {
    local name="$1" outcome="$2" report="$3" line cases=0 failed_before=$failed
    if [[ -f $report ]]; then
        while IFS= read -r line; do
            case "$line" in
            "passed "*) check_passed ;;
            "skipped "*) check_skipped "${line#skipped }" ;;
            "failed "*) check_failed "${line#failed }" ;;
            *) continue ;;
            esac
            cases=$((cases + 1))
        done <"$report"
    fi
    if [[ $outcome == failed && $failed -eq $failed_before ]]; then
        check_failed "$name: the test program ended badly"
    elif [[ $outcome == skipped ]]; then
        check_skipped "$name"
    elif [[ $outcome == passed && $cases -eq 0 ]]; then
        check_passed
    fi
}

test_prefix=(env) # what every test is started through
why_not_run=""    # if not empty, tests are only built
only=()           # if not empty, the tests that are built and run

# run_tests DIRECTORY: every test that was built there, in parallel, counted. Half of them wait for
# programs, sockets and clocks at any moment, so that there may be twice as many as processors.
run_tests() {
    local directory="$1" results="$1/test-results.xml" failures line name outcome counted=0 choice=()
    if [[ -n $why_not_run ]]; then
        check_skipped "$why_not_run"
        return
    fi
    failures="$directory/Testing/Temporary/LastTestsFailed.log"
    rm -rf "$directory/test-report" "$results" "$failures"
    mkdir -p "$directory/test-report"
    [[ ${#only[@]} -eq 0 ]] || choice=(-R "^($(IFS='|' && echo "${only[*]}"))\$")
    "${test_prefix[@]}" ctest --test-dir "$directory" -j "$((jobs * 2))" --no-tests=error "${choice[@]}" \
        --output-on-failure --output-junit "$results" 2>&1 |
        tee "$logs/test-${directory##*/}.log" | sed -u -e '/^ *Start /d' -e '/^Internal ctest/d' || true
    if [[ ! -s $results ]]; then
        check_failed "ctest left no result (build/log/test-${directory##*/}.log)"
        return
    fi
    while IFS= read -r line; do
        [[ $line =~ \<testcase\ name=\"([^\"]*)\".*\ status=\"([a-z]*)\" ]] || continue
        name="${BASH_REMATCH[1]}"
        case "${BASH_REMATCH[2]}" in
        run) outcome=passed ;;
        disabled | notrun) outcome=skipped ;;
        *) outcome=failed ;;
        esac
        if [[ -f $failures ]] && grep -qx "[0-9]*:$name" "$failures"; then
            outcome=failed
        fi
        count_program "$name" "$outcome" "$directory/test-report/$name"
        counted=$((counted + 1))
    done <"$results"
    [[ $counted -gt 0 ]] || check_failed "not one test ran in $directory"
}

# build_and_test PRESET NAME [cmake arguments]: in build/NAME.
build_and_test() {
    local preset="$1" directory="$root/build/$2" targets=()
    shift 2
    [[ ${#only[@]} -eq 0 ]] || targets=(--target "${only[@]/%/_test}")
    if ! configure "$preset" -B "$directory" "$@"; then
        check_failed "preset $preset could not be configured"
    elif ! build "$directory" "${targets[@]}"; then
        check_failed "preset $preset did not build (build/log/build-${directory##*/}.log)"
    else
        run_tests "$directory"
    fi
}

# check_benches NAME: the benches, which no test runs, still build in build/NAME.
check_benches() {
    if build "$root/build/$1" --target benches; then
        check_passed
    else
        check_failed "the benches did not build (build/log/build-$1.log)"
    fi
}

# Common headers are compiled once where that pays: with clang it saves a third of a build, with g++,
# which already compiles several sources as one, nothing.
precompiled=-DANJUNGAN_PRECOMPILED_HEADERS=ON

# sanitize_and_test PRESET [TEST…]: with clang, in build/clang-PRESET; all tests, or those that are
# named. Sanitizers read their own memory map, so without /proc the programs are built and not run; the
# thread sanitizer of clang 14 cannot live with the widest address randomisation of newer kernels.
sanitize_and_test() {
    # A sanitizer has an allocator of its own: the programs need not start anew to change glibc's.
    test_prefix=(env GLIBC_TUNABLES=glibc.malloc.tcache_count=0 UBSAN_OPTIONS=print_stacktrace=1
        "LSAN_OPTIONS=print_suppressions=0:suppressions=$root/packaging/leak-suppressions.txt"
        "TSAN_OPTIONS=suppressions=$root/packaging/race-suppressions.txt")
    if setarch -R true 2>/dev/null; then
        test_prefix+=(setarch -R)
    fi
    if [[ ! -r /proc/self/maps ]]; then
        why_not_run="preset $1: sanitizers need /proc, which is not mounted here"
    fi
    only=("${@:2}")
    build_and_test "$1" "clang-$1" -DCMAKE_CXX_COMPILER=clang++ -DANJUNGAN_WARNINGS_AS_ERRORS=ON "$precompiled"
    test_prefix=(env)
    why_not_run=""
    only=()
}

# fuzz_one TARGET DIRECTORY SECONDS: from the committed and the written examples. What it finds new stays
# in the build; an input that breaks something lies beside its log.
fuzz_one() {
    local target="$1" directory="$2" seconds="$3" examples=()
    case "$target" in
    service) examples=("$root/assets/services") ;;
    journey) examples=("$root/tests/flows") ;;
    config) examples=("$root/packaging/config") ;;
    *) [[ ! -d "$directory/seeds/$target" ]] || examples=("$directory/seeds/$target") ;;
    esac
    # Inputs that reached something new in earlier runs, kept with the sources.
    [[ ! -d "$root/tests/fuzz/corpus/$target" ]] || examples+=("$root/tests/fuzz/corpus/$target")
    mkdir -p "$directory/found/$target"
    "$directory/tests/fuzz/${target}_fuzz" -max_total_time="$seconds" -max_len=8192 -timeout=10 \
        -print_final_stats=1 -artifact_prefix="$directory/broke-$target-" "$directory/found/$target" \
        "${examples[@]}" >"$directory/fuzz-$target.log" 2>&1
}

fuzz_seconds="${ANJUNGAN_FUZZ_SECONDS:-60}" # for all targets together
fuzz_least=1000                             # inputs a target: with fewer it has not been fuzzed

# judge_fuzz TARGET OUTCOME: counts one target, adds its inputs to fuzz_inputs.
judge_fuzz() {
    local target="$1" outcome="$2" inputs
    inputs="$(sed -n 's/^stat::number_of_executed_units: *//p' "$root/build/fuzz/fuzz-$target.log")"
    fuzz_inputs=$((fuzz_inputs + ${inputs:-0}))
    if [[ $outcome -ne 0 ]]; then
        check_failed "fuzzing $target (build/fuzz/fuzz-$target.log)"
    elif [[ ${inputs:-0} -lt $fuzz_least ]]; then
        check_failed "fuzzing $target: only ${inputs:-0} inputs in its time, at least $fuzz_least are wanted"
    else
        check_passed
    fi
}

# Every fuzz target, as many at once as there are processors, in the time there is for all of them.
check_fuzz() {
    local directory="$root/build/fuzz" target program outcome share targets=() running=() fuzz_inputs=0
    if [[ ! -f "$(clang++ -print-resource-dir)/lib/linux/libclang_rt.fuzzer-$(uname -m).a" ]]; then
        check_skipped "fuzzing: clang's fuzzer runtime is not installed"
        return
    fi
    if ! configure fuzz -B "$directory" "$precompiled" || ! build "$directory" --target fuzz_targets ||
        ! "$directory/tests/fuzz/fuzz_seeds" "$directory/seeds"; then
        check_failed "the fuzz targets did not build (build/log/build-fuzz.log)"
        return
    fi
    for program in "$directory"/tests/fuzz/*_fuzz; do
        target="${program##*/}"
        targets+=("${target%_fuzz}")
    done
    share=$((fuzz_seconds * jobs / ${#targets[@]}))
    share=$((share > 1 ? share : 1))
    say "   ${#targets[@]} targets, $share s each"
    while [[ ${#targets[@]} -gt 0 ]]; do
        running=()
        for target in "${targets[@]:0:jobs}"; do
            fuzz_one "$target" "$directory" "$share" &
            running+=("$target:$!")
        done
        for target in "${running[@]}"; do
            outcome=0
            wait "${target#*:}" || outcome=$?
            judge_fuzz "${target%:*}" "$outcome"
        done
        targets=("${targets[@]:jobs}")
    done
    say "   $fuzz_inputs inputs"
}

# count_lines NAME OUTCOME LOG: counts what a script said, one line a check: "ok …", "FAIL …" or
# "skipped: REASON". OUTCOME is its exit code: 0 good, 1 a finding, 77 cannot run here.
count_lines() {
    local name="$1" outcome="$2" log="$3" line counted=0
    while IFS= read -r line; do
        case "$line" in
        "ok "*) check_passed ;;
        "FAIL "*) check_failed "${line#FAIL }" ;;
        "skipped: "*) check_skipped "${line#skipped: }" ;;
        *) continue ;;
        esac
        counted=$((counted + 1))
    done <"$log"
    if [[ $outcome -ne 0 && $outcome -ne 77 ]] && ! grep -q '^FAIL ' "$log"; then
        check_failed "$name ended badly (build/log/${log##*/})"
    elif [[ $counted -eq 0 ]]; then
        check_failed "$name checked nothing (build/log/${log##*/})"
    fi
}

# check_independent NAME: other people's software reads our print jobs and drives our virtual
# printer, both from build/NAME.
check_independent() {
    local outcome=0 log="$logs/independent.log"
    "$root/tests/independent/run" "$root/build/$1" >"$log" 2>&1 || outcome=$?
    count_lines tests/independent/run "$outcome" "$log"
}

# Every order of events in the models of a record's and a slip's way, with spin.
check_models() {
    local outcome=0 log="$logs/model.log"
    "$root/tests/model/run" "$root/build/model" >"$log" 2>&1 || outcome=$?
    count_lines tests/model/run "$outcome" "$log"
}

# Whether something changed that the other Debian could notice.
debian_13_wanted() {
    find_base
    changed_files | grep -E '^packaging/|(^|/)CMakeLists\.txt$|\.cmake$|^CMakePresets\.json$' >/dev/null
}

debian_13_prepares="" # the process that makes its root, if there is one

# start_debian_13: makes its root and builds in it, in the background. Making it waits for network and disk
# most of the time; the build has the lowest priority.
start_debian_13() {
    debian_13_wanted || return 0
    mkdir -p "$logs"
    "$root/packaging/debian-13" --prepare >"$logs/debian-13-prepare.log" 2>&1 </dev/null &
    debian_13_prepares=$!
    trap '[[ -z $debian_13_prepares ]] || kill "$debian_13_prepares" 2>/dev/null || true' EXIT
}

# The other Debian, in a root of its own. What kept it from being prepared shows here again.
check_debian_13() {
    local outcome=0 begin=$SECONDS log="$logs/debian-13-result.log" # debian-13.log is its own
    if [[ -n $debian_13_prepares ]]; then
        wait "$debian_13_prepares" || true
        debian_13_prepares=""
        say "   waited $((SECONDS - begin)) s until it was built"
    fi
    if ! debian_13_wanted; then
        check_skipped "Debian 13: neither packaging/ nor a CMake file changed since $changes_since"
        return
    fi
    "$root/packaging/debian-13" >"$log" 2>&1 || outcome=$?
    count_lines packaging/debian-13 "$outcome" "$log"
    [[ $outcome -eq 0 || $outcome -eq 77 ]] || grep -aE "^ *(FAILED|FAIL|.*error:)" "$log" | head -n 40 || true
}

# Prints the sources whose name ends as the arguments say, one a line, relative to the root.
sources() {
    local patterns=() pattern
    if git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        for pattern in "$@"; do patterns+=(":(glob)**/*$pattern"); done
        git -C "$root" ls-files -- "${patterns[@]}"
        return
    fi
    for pattern in "$@"; do patterns+=(-o -name "*$pattern"); done
    (cd "$root" && find "${source_folders[@]}" -type f \( "${patterns[@]:1}" \))
}

check_translations() {
    if "$root/packaging/update-translations" --check; then
        check_passed
    else
        check_failed "translations: a text lacks its translation, or a catalogue is out of date"
    fi
}

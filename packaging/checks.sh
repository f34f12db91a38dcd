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
    say "$passed passed, $failed failed, $skipped skipped"
    [[ $failed -eq 0 ]] || exit 1
    exit 0
}

# timed "NAME" check [arguments]: names the check, runs it, says how long it took.
timed() {
    local name="$1" begin=$SECONDS
    shift
    step "$name"
    "$@"
    say "   took $((SECONDS - begin)) s"
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

# run_tests DIRECTORY: every test that was built there, in parallel, counted.
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
    "${test_prefix[@]}" ctest --test-dir "$directory" -j "$jobs" --no-tests=error "${choice[@]}" \
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

# sanitize_and_test PRESET [TEST…]: with clang, in build/clang-PRESET; all tests, or those that are
# named. Sanitizers read their own memory map, so without /proc the programs are built and not run; the thread sanitizer of clang 14 cannot live
# with the widest address randomisation of newer kernels.
sanitize_and_test() {
    test_prefix=(env UBSAN_OPTIONS=print_stacktrace=1
        "LSAN_OPTIONS=print_suppressions=0:suppressions=$root/packaging/leak-suppressions.txt"
        "TSAN_OPTIONS=suppressions=$root/packaging/race-suppressions.txt")
    if setarch -R true 2>/dev/null; then
        test_prefix+=(setarch -R)
    fi
    if [[ ! -r /proc/self/maps ]]; then
        why_not_run="preset $1: sanitizers need /proc, which is not mounted here"
    fi
    only=("${@:2}")
    build_and_test "$1" "clang-$1" -DCMAKE_CXX_COMPILER=clang++ -DANJUNGAN_WARNINGS_AS_ERRORS=ON
    test_prefix=(env)
    why_not_run=""
    only=()
}

# fuzz_one TARGET DIRECTORY: a few seconds, from the committed and the written examples. What it
# finds new stays in the build; an input that breaks something lies beside its log.
fuzz_one() {
    local target="$1" directory="$2" examples=()
    case "$target" in
    service) examples=("$root/assets/services") ;;
    journey) examples=("$root/tests/flows") ;;
    config) examples=("$root/packaging/config") ;;
    *) [[ ! -d "$directory/seeds/$target" ]] || examples=("$directory/seeds/$target") ;;
    esac
    # Inputs that reached something new in earlier runs, kept with the sources.
    [[ ! -d "$root/tests/fuzz/corpus/$target" ]] || examples+=("$root/tests/fuzz/corpus/$target")
    mkdir -p "$directory/found/$target"
    "$directory/tests/fuzz/${target}_fuzz" -max_total_time=5 -runs=200000 -max_len=8192 -timeout=10 \
        -artifact_prefix="$directory/broke-$target-" "$directory/found/$target" "${examples[@]}" \
        >"$directory/fuzz-$target.log" 2>&1
}

# Every fuzz target for a few seconds, as many at once as there are processors.
check_fuzz() {
    local directory="$root/build/fuzz" target program targets=() running=()
    if [[ ! -f "$(clang++ -print-resource-dir)/lib/linux/libclang_rt.fuzzer-$(uname -m).a" ]]; then
        check_skipped "fuzzing: clang's fuzzer runtime is not installed"
        return
    fi
    if ! configure fuzz -B "$directory" || ! build "$directory" --target fuzz_targets ||
        ! "$directory/tests/fuzz/fuzz_seeds" "$directory/seeds"; then
        check_failed "the fuzz targets did not build (build/log/build-fuzz.log)"
        return
    fi
    for program in "$directory"/tests/fuzz/*_fuzz; do
        target="${program##*/}"
        targets+=("${target%_fuzz}")
    done
    while [[ ${#targets[@]} -gt 0 ]]; do
        running=()
        for target in "${targets[@]:0:jobs}"; do
            fuzz_one "$target" "$directory" &
            running+=("$target:$!")
        done
        for target in "${running[@]}"; do
            if wait "${target#*:}"; then
                check_passed
            else
                check_failed "fuzzing ${target%:*} (build/fuzz/fuzz-${target%:*}.log)"
            fi
        done
        targets=("${targets[@]:jobs}")
    done
}

# check_independent NAME: other people's software reads our print jobs and drives our virtual
# printer, both from build/NAME. One line a check.
check_independent() {
    local line outcome=0 log="$logs/independent.log"
    "$root/tests/independent/run" "$root/build/$1" >"$log" 2>&1 || outcome=$?
    while IFS= read -r line; do
        case "$line" in
        "ok "*) check_passed ;;
        "FAIL "*) check_failed "${line#FAIL }" ;;
        "skipped: "*) check_skipped "${line#skipped: }" ;;
        esac
    done <"$log"
    if [[ $outcome -ne 0 && $outcome -ne 77 ]] && ! grep -q '^FAIL ' "$log"; then
        check_failed "tests/independent/run ended badly (build/log/independent.log)"
    fi
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
    (cd "$root" && find kiosk drivers offline-cache hub tests -type f \( "${patterns[@]:1}" \))
}

# Formatting and lint differ from version to version: the project is held to Debian 12's.
need_version_14() {
    if ! command -v "$1" >/dev/null; then
        check_skipped "$2: needs $1, which is the version of Debian 12"
        return 1
    fi
}

check_formatting() {
    need_version_14 clang-format-14 "formatting" || return 0
    if sources .cpp .hpp | (cd "$root" && xargs clang-format-14 --dry-run -Werror); then
        check_passed
    else
        check_failed "formatting: run clang-format-14 -i on the files above"
    fi
}

check_translations() {
    if "$root/packaging/update-translations" --check; then
        check_passed
    else
        check_failed "translations: a text lacks its translation, or a catalogue is out of date"
    fi
}

# lint_part NAME FOLDERS [clang-tidy options]: clang-tidy over what is compiled of these folders.
lint_part() {
    local name="$1" folders="$2" directory="$root/build/lint"
    local log="$logs/lint-$name.log" options=(--quiet "--config-file=$root/.clang-tidy")
    shift 2
    options+=(--extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang)
    options+=(--extra-arg=mode=shallow "$@")
    if sed -n "s|^ *\"file\": \"$root/\(.*\)\",*\$|\1|p" "$directory/compile_commands.json" |
        grep -E "^(build/lint/)?$folders/" | (cd "$root" &&
        xargs -n 1 -P "$jobs" clang-tidy-14 -p "$directory" "${options[@]}") >"$log" 2>/dev/null; then
        check_passed
    else
        grep -E '(warning|error):' "$log" | sort -u | head -n 60
        check_failed "lint: clang-tidy has findings (build/log/lint-$name.log)"
    fi
}

# clang-tidy over every source, several together as they are compiled: most of its time goes into
# the headers they share. The analyzer looks shallowly: in depth it takes as long as everything else
# in CI together. Tests, which are sources included into one, add what tests/.clang-tidy says.
check_lint() {
    local together=-bugprone-suspicious-include,-google-global-names-in-headers in_tests
    need_version_14 clang-tidy-14 "lint" || return 0
    if ! configure clang -B "$root/build/lint"; then
        check_failed "preset clang could not be configured for the lint"
        return
    fi
    in_tests="$(sed -n 's/^  \(-[a-z0-9-]*\),*$/\1/p' "$root/tests/.clang-tidy" | tr '\n' ',')"
    lint_part product '(kiosk|drivers|offline-cache|hub)' "--checks=-bugprone-suspicious-include"
    lint_part tests tests "--checks=$in_tests$together"
}

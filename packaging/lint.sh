# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Formatting, clang-tidy, and each source compiled alone. Sourced by packaging/test after checks.sh
# and changes.sh.
#
# clang-tidy over everything takes longer than the rest of CI. So it has a time: first it looks at what
# changed and at what includes that, then at a part of the others, another one after each commit, so
# that all get their turn. `--lint-all` looks at everything, however long that takes.

lint_all=no
lint_seconds="${ANJUNGAN_LINT_SECONDS:-150}"
alone_seconds="${ANJUNGAN_ALONE_SECONDS:-90}"
lint_parts=12 # the others are through after so many commits

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

# configure_lint: in build/lint, each source by itself and without precompiled headers; nothing is built
# there. Writes the list build/lint/compiled: "SOURCE COMMAND", each source once.
configure_lint() {
    configure clang -B "$root/build/lint" -DCMAKE_UNITY_BUILD=OFF -DANJUNGAN_PRECOMPILED_HEADERS=OFF \
        -DANJUNGAN_WARNINGS_AS_ERRORS=ON -DANJUNGAN_FUZZ=ON -DANJUNGAN_CCACHE=OFF || return 1
    sed -n -e '/^ *"command": "/{s///;s/",*$//;s/\\\(.\)/\1/g;p;}' \
        -e "s|^ *\"file\": \"$root/\(.*\)\",*\$|\1|p" "$root/build/lint/compile_commands.json" |
        awk 'NR % 2 { command = $0; next } !seen[$0]++ { print $0, command }' |
        sort >"$root/build/lint/compiled"
    [[ -s $root/build/lint/compiled ]]
}

# lint_one SOURCE, on xargs' behalf: until the deadline, and noted when done.
lint_one() {
    local outcome=0
    [[ $lint_deadline -eq 0 || $(date +%s) -lt $lint_deadline ]] || return 0
    clang-tidy-14 -p "$root/build/lint" --quiet --extra-arg=-Xclang --extra-arg=-analyzer-config \
        --extra-arg=-Xclang --extra-arg=mode=shallow "$root/$1" 2>/dev/null || outcome=1
    printf '%s\n' "$1" >>"$lint_done"
    return $outcome
}

# lint_until DEADLINE LIST: 0 means no deadline. False if there were findings.
lint_until() {
    local lint_deadline="$1" lint_done="$root/build/lint/looked-at"
    export root lint_deadline lint_done
    export -f lint_one
    # shellcheck disable=SC2016 # the inner shell expands it
    xargs -r -n 1 -P "$jobs" bash -c 'lint_one "$1"' lint <"$2" >>"$logs/lint.log"
}

# Prints the sources that are compiled and not yet looked at, from this run's part on.
lint_others() {
    local total turn
    total="$(wc -l <"$root/build/lint/compiled")"
    turn="$(git -C "$root" rev-list --count HEAD 2>/dev/null || date +%j)"
    cut -d ' ' -f 1 "$root/build/lint/compiled" |
        awk -v start=$((10#$turn % lint_parts * total / lint_parts)) \
            'NR > start { print; next } { first[NR] = $0 } END { for (i = 1; i <= start; i++) print first[i] }' |
        lint_not_in "$root/build/lint/looked-at"
}

# lint_not_in FILE: of the lines that come in, those that are not the first word of a line of FILE.
lint_not_in() { awk -v file="$1" 'BEGIN { while ((getline < file) > 0) known[$1] } !($1 in known)'; }

# lint_affected: prints what is compiled of the sources that changed or include what changed.
lint_affected() {
    local directory="$root/build/lint"
    changed_files >"$directory/changed"
    if grep -qxE '(tests/)?\.clang-tidy' "$directory/changed"; then
        lint_others
        return
    fi
    affected_sources "$directory/changed" |
        awk -v file="$directory/compiled" 'BEGIN { while ((getline < file) > 0) known[$1] } $1 in known'
}

# clang-tidy, within its time: two thirds of it at the most for what is affected. The analyzer looks
# shallowly: in depth it takes as long as everything else in CI together.
check_lint() {
    local directory="$root/build/lint" begin clean=yes affected looked total
    if ! configure_lint; then
        check_failed "preset clang could not be configured for the lint (build/log/configure-clang.log)"
        return
    fi
    : >"$directory/looked-at"
    : >"$logs/lint.log"
    need_version_14 clang-tidy-14 "lint" || return 0
    find_base
    begin="$(date +%s)"
    lint_affected >"$directory/affected"
    if [[ $lint_all == no ]]; then
        lint_until $((begin + lint_seconds * 2 / 3)) "$directory/affected" || clean=no
    fi
    looked="$(wc -l <"$directory/looked-at")"
    lint_others >"$directory/others"
    lint_until "$([[ $lint_all == yes ]] && echo 0 || echo $((begin + lint_seconds)))" \
        "$directory/others" || clean=no
    affected="$(wc -l <"$directory/affected")"
    total="$(wc -l <"$directory/compiled")"
    say "   $affected of $total sources changed since $changes_since or include what did: $looked of them" \
        "looked at, and $(($(wc -l <"$directory/looked-at") - looked)) others;" \
        "$((total - $(wc -l <"$directory/looked-at"))) not this time"
    if [[ $clean == yes ]]; then
        check_passed
    else
        grep -E '(warning|error):' "$logs/lint.log" | sort -u | head -n 60
        check_failed "lint: clang-tidy has findings (build/log/lint.log)"
    fi
}

# compile_alone "SOURCE COMMAND", on xargs' behalf: until the deadline, and noted when done.
compile_alone() {
    [[ $alone_deadline -eq 0 || $(date +%s) -lt $alone_deadline ]] || return 0
    printf '%s\n' "${1%% *}" >>"$alone_done"
    (cd "$root/build/lint" && eval "${1#* } -fsyntax-only") 2>&1
}

# alone_order: prints the lines of build/lint/compiled in the order in which they are worth a look: what
# changed, then what includes that, then the others from this run's part on.
alone_order() {
    cat "$root/build/lint/affected" <(lint_others) 2>/dev/null |
        awk -v file="$root/build/lint/compiled" '
            BEGIN { while ((getline line < file) > 0) { split(line, part, " "); command[part[1]] = line } }
            ($1 in command) && !seen[$1]++ { print command[$1] }'
}

# Each source compiles alone, without others in front of it and without precompiled headers: nothing
# is made, so that it takes half of a build's time, and it has a time like the lint (`--lint-all`: none).
# What clang-tidy has looked at was read alone there.
# A source that no CMakeLists.txt names is compiled nowhere, and that is a finding, too.
check_alone() {
    local forgotten outcome=0 log="$logs/alone.log" alone_deadline=0 alone_done="$root/build/lint/alone"
    if [[ ! -s $root/build/lint/compiled ]]; then
        check_failed "each source alone: preset clang could not be configured"
        return
    fi
    forgotten="$(sources .cpp | lint_not_in "$root/build/lint/compiled")"
    if [[ -z $forgotten ]]; then
        check_passed
    else
        check_failed "no CMakeLists.txt names ${forgotten//$'\n'/, }"
    fi
    : >"$alone_done"
    [[ $lint_all == yes ]] || alone_deadline=$(($(date +%s) + alone_seconds))
    export root alone_deadline alone_done
    export -f compile_alone
    # shellcheck disable=SC2016 # the inner shell expands it
    alone_order | lint_not_in "$root/build/lint/looked-at" |
        xargs -r -d '\n' -n 1 -P "$jobs" bash -c 'compile_alone "$1"' alone >"$log" || outcome=1
    say "   $(wc -l <"$alone_done") sources, beside $(wc -l <"$root/build/lint/looked-at") that the lint read," \
        "of $(wc -l <"$root/build/lint/compiled")"
    if [[ $outcome -eq 0 ]]; then
        check_passed
    else
        head -n 60 "$log"
        check_failed "a source does not compile alone (build/log/alone.log)"
    fi
}

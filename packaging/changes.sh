# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What changed, and which sources that can have affected. Sourced by packaging/test after shared.sh.
#
# "Changed" is what git knows since a base: the commit that ANJUNGAN_CI_BASE names; else, in a clone that
# is ahead of its origin's main branch, where the two part; else the last commit that is three days
# older than the newest one. Without such a commit, or without git, everything counts as changed.

changes_days=3
changes_base="" # found by find_base; empty: there is none
changes_since="" # … and in words

in_git() { git -C "$root" rev-parse --is-inside-work-tree >/dev/null 2>&1; }

find_base() {
    local newest
    changes_base=""
    changes_since="ever"
    in_git || return 0
    if [[ -n ${ANJUNGAN_CI_BASE:-} ]]; then
        if ! changes_base="$(git -C "$root" rev-parse --verify -q "$ANJUNGAN_CI_BASE^{commit}")"; then
            say "ANJUNGAN_CI_BASE: there is no commit \"$ANJUNGAN_CI_BASE\"; everything counts as changed."
            changes_base=""
            return 0
        fi
    else
        changes_base="$(git -C "$root" merge-base HEAD refs/remotes/origin/main 2>/dev/null || true)"
        if [[ -z $changes_base || $changes_base == "$(git -C "$root" rev-parse HEAD)" ]]; then
            newest="$(git -C "$root" log -1 --format=%ct HEAD)"
            changes_base="$(git -C "$root" rev-list -1 HEAD \
                --before="@$((newest - changes_days * 86400))")"
        fi
    fi
    [[ -z $changes_base ]] || changes_since="$(git -C "$root" log -1 --format='%h of %cs' "$changes_base")"
}

# Prints the files that changed, one a line, relative to the root: what is not committed, then by
# commit, the newest first.
changed_files() {
    if ! in_git; then
        (cd "$root" && find . -path ./build -prune -o -type f -print | sed 's|^\./||')
        return
    fi
    {
        git -C "$root" diff --name-only --no-renames HEAD
        git -C "$root" ls-files --others --exclude-standard
        git -C "$root" log --format= --name-only --no-renames "${changes_base:+$changes_base..}HEAD"
    } | awk 'NF && !seen[$0]++' | while IFS= read -r file; do
        [[ ! -f $root/$file ]] || printf '%s\n' "$file"
    done
}

# affected_sources FILE: of the files listed there, prints each source (.cpp); then each source that
# includes one of them, however many headers lie between. Every include of ours is written from the
# root of the repository, so that reading them is enough.
affected_sources() {
    local changed="$1"
    sources .cpp .hpp | (cd "$root" && xargs grep -HE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"') |
        awk -v changed="$changed" '
            { split($0, part, "\""); file = $0; sub(/:.*/, "", file)
              includers[part[2]] = includers[part[2]] "\n" file }
            END {
                while ((getline file < changed) > 0)
                    if (!seen[file]++) queue[count++] = file
                for (i = 0; i < count; i++) {
                    if (queue[i] ~ /\.cpp$/) print queue[i]
                    n = split(includers[queue[i]], next_ones, "\n")
                    for (k = 2; k <= n; k++)
                        if (!seen[next_ones[k]]++) queue[count++] = next_ones[k]
                }
            }'
}

# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The demonstration that packaging/run starts: an office of its own under build/run, with keys,
# configuration, hub and kiosk. Sourced after shared.sh.

office="$root/build/run"
bin="$root/build/release"
simulator="$bin/simulator/anjungan-simulator"
hub="$bin/hub/anjungan-hub"
tool="$bin/tool/anjungan-tool"
public_url="https://desa-contoh.example"
hub_pid=""

fail() {
    say "FAILED: $*"
    exit 1
}

# prepare_artifacts DIR: an empty directory that carries our mark. One with somebody else's files in
# it is left alone, and the directory itself is kept: who made it may have set its rights.
prepare_artifacts() {
    local mark="$1/.anjungan-artifacts"
    if [[ -e $1 && ! -d $1 ]]; then
        fail "$1 is a file, not a directory for artifacts"
    elif [[ -d $1 && ! -e $mark && -n "$(ls -A "$1")" ]]; then
        fail "$1 holds files that packaging/run did not make; name another directory or empty it"
    fi
    { mkdir -p "$1" && find "$1" -mindepth 1 -delete && : >"$mark"; } 2>/dev/null ||
        fail "cannot write in $1"
}

# make_keys: once; later runs keep being the same office.
make_keys() {
    if [[ ! -d $office/keys ]]; then
        rm -rf "$office/keys.part"
        mkdir -p "$office"
        step "Keys for the demonstration office"
        "$tool" keys new "$office/keys.part" --kiosk DEMO-0001 --office "Desa Contoh" ||
            fail "anjungan-tool could not make the demonstration keys"
        mv "$office/keys.part" "$office/keys"
    fi
}

# fill FROM TO key value…: a copy of a configuration with the named keys set to TOML values. A key
# that stands in a comment ("# key = …") is set too; one that stands nowhere is our mistake.
fill() {
    local from="$1" to="$2" text key value
    text="$(cat "$from")"
    shift 2
    while [[ $# -gt 0 ]]; do
        key="$1" value="${2//[\\&|]/\\&}"
        grep -qE "^(# ?)?$key *=" <<<"$text" || fail "$from does not have the key $key"
        text="$(sed -E "s|^(# ?)?$key *=.*|$key = $value|" <<<"$text")"
        shift 2
    done
    printf '%s\n' "$text" >"$to"
}

toml_text() {
    local text="${1//\\/\\\\}"
    printf '"%s"\n' "${text//\"/\\\"}"
}

# write_configuration DATABASES HUB_URL: simulator.toml and hub.toml in build/run.
write_configuration() {
    fill "$root/packaging/config/hub.toml" "$office/hub.toml" \
        listen '"127.0.0.1:0"' \
        port_file "$(toml_text "$office/hub.port")" \
        admin_socket "$(toml_text "$office/admin.sock")" \
        public_url "$(toml_text "$public_url")" \
        office '"Desa Contoh"' \
        zone '"WIB"' \
        database "$(toml_text "$1/hub.db")" \
        keys "$(toml_text "$office/keys")" \
        certificates "[$(toml_text "$office/keys")]" \
        services "$(toml_text "$root/assets/services")"
    # A Unix socket's path has at most 107 bytes: in a deeper folder the office has none.
    [[ $(printf '%s/admin.sock' "$office" | wc -c) -le 107 ]] ||
        sed -i '/^admin_socket/d' "$office/hub.toml"
    fill "$root/packaging/config/simulator.toml" "$office/simulator.toml" \
        data_directory "$(toml_text "$1")" \
        keys_directory "$(toml_text "$office/keys")" \
        directory "$(toml_text "$root/assets")" \
        locale_directory "$(toml_text "$bin/assets/locales")" \
        public_url "$(toml_text "$public_url")" \
        url "$(toml_text "$2")"
}

# summary_number FILE KEY: a number of summary.json, or "?".
summary_number() {
    local number
    number="$(tr -d '\n' <"$1" | sed -n "s/.*\"$2\" *: *\([0-9][0-9]*\).*/\1/p")"
    printf '%s\n' "${number:-?}"
}

# play JOURNEY ARTIFACTS [options]: the visit without a window. The kiosk starts and stops the hub
# itself, because a journey may switch it off in the middle.
play() {
    local journey="$1" artifacts="$2" summary="$2/summary.json" code=0 result reason
    shift 2
    step "Visit ${journey#"$root"/}"
    write_configuration "$artifacts" ""
    rm -f "$office/hub.port"
    "$simulator" --config "$office/simulator.toml" --headless --journey "$journey" \
        --artifacts "$artifacts" --hub-program "$hub" --hub-config "$office/hub.toml" "$@" \
        2>&1 | tee "$logs/visit.log" || code=$?
    if [[ -s $summary ]]; then
        result="$(summary_number "$summary" committed) committed,"
        result+=" $(summary_number "$summary" acknowledged) acknowledged,"
        result+=" $(summary_number "$summary" printed) printed"
    else
        result="nothing was recorded"
    fi
    if [[ $code -ne 0 ]]; then
        reason="$(sed -n 's/^anjungan-simulator: //p' "$logs/visit.log" | tail -n 1)"
        say "FAILED: ${reason:-the kiosk ended with exit code $code} ($result). Pictures: $artifacts/screens"
        exit "$code"
    fi
    say "Demonstration visit finished: $result. Pictures: $artifacts/screens, slip: $artifacts/printer/strip.png"
}

stop_hub() {
    [[ -n $hub_pid ]] || return 0
    kill "$hub_pid" 2>/dev/null || true
    wait "$hub_pid" 2>/dev/null || true
    hub_pid=""
}

# start_hub: in the background, on a port the kernel chose; leaves the number in `port`.
start_hub() {
    rm -f "$office/hub.port"
    "$hub" --config "$office/hub.toml" >"$logs/hub.log" 2>&1 &
    hub_pid=$!
    trap stop_hub EXIT
    trap 'exit 130' INT TERM
    for _ in $(seq 100); do
        if [[ -s $office/hub.port ]]; then
            port="$(cat "$office/hub.port")"
            return
        fi
        kill -0 "$hub_pid" 2>/dev/null || break
        sleep 0.1
    done
    fail "the hub did not start: $(tail -n 1 "$logs/hub.log")"
}

# open_window: hub and kiosk until the window is closed. What is submitted stays in build/run/data.
open_window() {
    local port code=0
    mkdir -p "$office/data"
    write_configuration "$office/data" ""
    start_hub
    write_configuration "$office/data" "http://127.0.0.1:$port"
    step "The kiosk is open in a window; close it to end"
    "$simulator" --config "$office/simulator.toml" || code=$?
    [[ $code -eq 0 ]] || fail "the kiosk ended with exit code $code"
    say "The kiosk was closed. Its data and the hub's stay in build/run/data."
}

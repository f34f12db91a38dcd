// SPDX-License-Identifier: GPL-3.0-or-later
// The quirks by name.
#include "simulator/printer/quirks.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace anjungan::simulator {

namespace {

struct NamedQuirk {
    std::string_view name;
    void (*set)(Quirks& quirks);
};

constexpr std::array named_quirks = {
    NamedQuirk{"kanji", [](Quirks& q) { q.starts_in_kanji = true; }},
    NamedQuirk{"shift-jis", [](Quirks& q) { q.multi_byte = MultiByte::shift_jis; }},
    NamedQuirk{"big5", [](Quirks& q) { q.multi_byte = MultiByte::big5; }},
    NamedQuirk{"euc-kr", [](Quirks& q) { q.multi_byte = MultiByte::euc_kr; }},
    NamedQuirk{"drops-bytes", [](Quirks& q) { q.loses_every = 997; }},
    NamedQuirk{"small-buffer", [](Quirks& q) { q.buffer_bytes = 4096; }},
    NamedQuirk{"no-symbols", [](Quirks& q) { q.has_symbols = false; }},
    NamedQuirk{"no-process-id", [](Quirks& q) { q.has_process_id = false; }},
    NamedQuirk{"constant-status", [](Quirks& q) { q.constant_status = true; }},
    NamedQuirk{"mute", [](Quirks& q) { q.mute = true; }},
};

} // namespace

Status Quirks::add(std::string_view name) {
    const auto* const found = std::ranges::find(named_quirks, name, &NamedQuirk::name);
    if (found == named_quirks.end()) {
        return fail(ErrorCode::invalid_input, "no such quirk: " + std::string(name));
    }
    found->set(*this);
    return {};
}

} // namespace anjungan::simulator

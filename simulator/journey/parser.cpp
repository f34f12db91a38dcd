// SPDX-License-Identifier: GPL-3.0-or-later
// Reads journeys.
#include "simulator/journey/step.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace anjungan::journey {

namespace {

/// The words of a line; a quoted word may hold spaces, and \" and \\ stand for themselves.
struct Word {
    std::string text;
    bool quoted = false;
};

/// The word that begins at `at`, which then stands behind it.
Result<Word> word_at(std::string_view line, std::size_t& at) {
    Word word;
    word.quoted = line[at] == '"';
    if (!word.quoted) {
        const auto end = std::min(line.find_first_of(" \t\r", at), line.size());
        word.text = line.substr(at, end - at);
        at = end;
        return word;
    }
    for (++at; at < line.size() && line[at] != '"'; ++at) {
        if (line[at] == '\\' && at + 1 < line.size()) {
            ++at;
        }
        word.text += line[at];
    }
    if (at == line.size()) {
        return fail(ErrorCode::invalid_input, "a quotation mark is not closed");
    }
    ++at;
    return word;
}

Result<std::vector<Word>> words_of(std::string_view line) {
    std::vector<Word> words;
    std::size_t at = 0;
    while (true) {
        at = line.find_first_not_of(" \t\r", at);
        if (at == std::string_view::npos || line[at] == '#') {
            return words;
        }
        auto word = word_at(line, at);
        TRY(word);
        words.push_back(std::move(*word));
    }
}

using Words = std::vector<Word>;
using Parsed = Result<Act>;

tl::unexpected<Error> wrong(std::string detail) {
    return fail(ErrorCode::invalid_input, std::move(detail));
}

/// The one quoted text of a step like `expect "TEXT"`.
Result<std::string> one_text(const Words& words) {
    if (words.size() != 2 || !words[1].quoted) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format("write {} \"TEXT\" with one text in quotes", words[0].text)
        );
    }
    return words[1].text;
}

Parsed parse_tap(const Words& words) {
    const auto& word = words[0].text;
    const int touches = word == "double-tap" ? 2 : 1;
    if (words.size() == 2 && words[1].quoted) {
        return Tap{"", words[1].text, touches};
    }
    if (words.size() == 3 && !words[1].quoted && words[2].quoted) {
        return Tap{words[1].text, words[2].text, touches};
    }
    return wrong(fmt::format("write {} \"NAME\" or {} ROLE \"NAME\"", word, word));
}

Parsed parse_type(const Words& words) {
    auto text = one_text(words);
    TRY(text);
    return Type{std::move(*text)};
}

Parsed parse_key(const Words& words) {
    struct Named {
        std::string_view name;
        ui::Key key;
    };
    static constexpr std::array<Named, 7> keys = {{
        {"up", ui::Key::up},
        {"down", ui::Key::down},
        {"left", ui::Key::left},
        {"right", ui::Key::right},
        {"select", ui::Key::select},
        {"help", ui::Key::help},
        {"back", ui::Key::back},
    }};
    for (const auto& [name, key] : keys) {
        if (words.size() == 2 && words[1].text == name) {
            return PressKey{key};
        }
    }
    return wrong("write key up, down, left, right, select, help or back");
}

bool one_of(std::string_view value, std::initializer_list<std::string_view> values) {
    for (const auto known : values) {
        if (value == known) {
            return true;
        }
    }
    return false;
}

Parsed parse_printer(const Words& words) {
    const auto text = words.size() == 2 ? std::string_view(words[1].text) : std::string_view();
    const auto equals = text.find('=');
    const auto setting = text.substr(0, equals);
    const auto value = equals == std::string_view::npos ? "" : text.substr(equals + 1);
    const bool good = (setting == "paper" && one_of(value, {"ok", "near-end", "out"})) ||
                      (setting == "cover" && one_of(value, {"open", "closed"})) ||
                      (setting == "cutter" && one_of(value, {"jam", "ok"})) ||
                      (setting == "power" && one_of(value, {"on", "off"}));
    if (!good) {
        return wrong(
            "write printer paper=ok|near-end|out, cover=open|closed, cutter=jam|ok or power=on|off"
        );
    }
    return Device{Device::Kind::printer, std::string(setting), std::string(value)};
}

Parsed parse_switch(const Words& words) {
    if (words.size() != 2 || !one_of(words[1].text, {"on", "off"})) {
        return wrong(fmt::format("write {} on or {} off", words[0].text, words[0].text));
    }
    const auto kind = words[0].text == "hub" ? Device::Kind::hub : Device::Kind::network;
    return Device{kind, "", words[1].text};
}

Parsed parse_clock(const Words& words) {
    const auto text = words.size() == 2 ? std::string_view(words[1].text) : std::string_view();
    std::int64_t seconds = 0;
    if (text.size() > 2 && text.front() == '+' && text.back() == 's') {
        const auto* const end = text.data() + text.size() - 1;
        if (std::from_chars(text.data() + 1, end, seconds).ptr == end && seconds > 0) {
            return MoveClock{std::chrono::seconds(seconds)};
        }
    }
    return wrong("write clock +SECONDSs, for example clock +60s; a clock only moves forward");
}

Parsed parse_wait(const Words& words) {
    const auto what = words.size() == 2 ? std::string_view(words[1].text) : std::string_view();
    if (what == "idle") {
        return Wait{Wait::For::idle};
    }
    if (what == "printed") {
        return Wait{Wait::For::printed};
    }
    if (what == "synced") {
        return Wait{Wait::For::synced};
    }
    return wrong("write wait idle, wait printed or wait synced");
}

Parsed parse_expect(const Words& words) {
    auto text = one_text(words);
    TRY(text);
    const auto& word = words[0].text;
    const auto where = word == "expect"       ? Expect::Where::on_screen
                       : word == "expect-not" ? Expect::Where::not_on_screen
                                              : Expect::Where::spoken;
    return Expect{where, std::move(*text)};
}

Parsed parse_screenshot(const Words& words) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    };
    bool good = words.size() == 2 && !words[1].text.empty();
    for (const char c : good ? words[1].text : std::string()) {
        good = good && allowed(c);
    }
    if (!good) {
        return wrong("write screenshot NAME; a name has letters, digits, - and _ only");
    }
    return Screenshot{words[1].text};
}

Parsed parse_scan(const Words& words) {
    auto text = one_text(words);
    TRY(text);
    return Device{Device::Kind::scanner, "", std::move(*text)};
}

Parsed parse_card(const Words& words) {
    if (words.size() == 2 && words[1].text == "remove") {
        return Device{Device::Kind::card, "remove", ""};
    }
    if (words.size() == 3 && words[1].text == "insert" && !words[2].text.empty()) {
        return Device{Device::Kind::card, "insert", words[2].text};
    }
    return wrong("write card insert ID or card remove");
}

Parsed parse_earphone(const Words& words) {
    if (words.size() != 2 || !one_of(words[1].text, {"in", "out"})) {
        return wrong("write earphone in or earphone out");
    }
    return Device{Device::Kind::earphone, "", words[1].text};
}

struct Grammar {
    std::string_view word;
    Parsed (*parse)(const Words&);
};

constexpr std::array<Grammar, 16> grammar = {{
    {"tap", parse_tap},
    {"double-tap", parse_tap},
    {"type", parse_type},
    {"key", parse_key},
    {"printer", parse_printer},
    {"network", parse_switch},
    {"hub", parse_switch},
    {"clock", parse_clock},
    {"wait", parse_wait},
    {"expect", parse_expect},
    {"expect-not", parse_expect},
    {"expect-spoken", parse_expect},
    {"screenshot", parse_screenshot},
    {"scan", parse_scan},
    {"card", parse_card},
    {"earphone", parse_earphone},
}};

Parsed parse_words(const Words& words) {
    for (const auto& [word, parse] : grammar) {
        if (words[0].text == word && !words[0].quoted) {
            return parse(words);
        }
    }
    return wrong(
        "begins with no known step; steps are tap, double-tap, type, key, printer, network, hub, "
        "clock, wait, expect, expect-not, expect-spoken, screenshot, scan, card and earphone"
    );
}

} // namespace

Result<std::vector<Step>> parse_journey(std::string_view text, const std::string& source) {
    std::vector<Step> steps;
    int line = 0;
    while (!text.empty()) {
        ++line;
        const auto end = text.find('\n');
        const auto words = words_of(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (words && words->empty()) {
            continue;
        }
        auto act = words ? parse_words(*words) : Parsed(fail(words.error()));
        if (!act) {
            return fail(
                ErrorCode::invalid_input, fmt::format("{}:{}: {}", source, line, act.error().detail)
            );
        }
        steps.push_back({line, std::move(*act)});
    }
    return steps;
}

} // namespace anjungan::journey

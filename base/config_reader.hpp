// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads one value of a configuration file after another, and remembers the first mistake and which
/// keys were asked for: a key of the file that nobody asks for is a mistake too.
#pragma once

#include "base/config_file.hpp"

#include <chrono>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace anjungan {

/// Each member leaves `into` as it is when the key is absent or its value wrong. A key is a
/// literal.
class ConfigReader {
public:
    /// The file must outlive the reader.
    explicit ConfigReader(const ConfigFile& file) : file_(file) {}

    /// These keys must not be absent.
    void require(const std::vector<std::string_view>& keys) { required_ = file_.require(keys); }

    void text(std::string_view key, std::string& into) { take(key, file_.text(key), into); }
    /// One text or a list of texts, at least one.
    void texts(std::string_view key, std::vector<std::string>& into);

    /// From the file's directory if relative. An empty text is as if it were absent.
    void path(std::string_view key, std::filesystem::path& into);
    void paths(std::string_view key, std::vector<std::filesystem::path>& into);

    template <class Number>
    void whole(std::string_view key, std::int64_t low, std::int64_t high, Number& into) {
        auto value = static_cast<std::int64_t>(into);
        take(key, file_.whole(key, low, high), value);
        into = static_cast<Number>(value);
    }

    /// A whole number of the duration's own unit.
    template <class Count, class Unit>
    void duration(
        std::string_view key,
        std::int64_t low,
        std::int64_t high,
        std::chrono::duration<Count, Unit>& into
    ) {
        auto count = into.count();
        whole(key, low, high, count);
        into = std::chrono::duration<Count, Unit>(count);
    }

    void number(std::string_view key, double low, double high, float& into);

    /// `true` or `false`.
    void flag(std::string_view key, bool& into) { take(key, file_.flag(key), into); }

    template <class Choice>
    using Words = std::initializer_list<std::pair<std::string_view, std::type_identity_t<Choice>>>;

    /// One of these words, which stand for these values.
    template <class Choice>
    void choice(std::string_view key, Words<Choice> words, Choice& into) {
        std::vector<std::string_view> known;
        std::optional<std::string> word;
        take(key, file_.text(key), word);
        for (const auto& [name, value] : words) {
            if (word == name) {
                into = value;
                return;
            }
            known.push_back(name);
        }
        if (word) {
            complain(key, must_be_one_of(known));
        }
    }

    /// A text that `parse` makes a value of; what it says of a wrong one is the mistake.
    template <class Parse, class Value>
    void parsed(std::string_view key, Parse parse, Value& into) {
        std::optional<std::string> text;
        take(key, file_.text(key), text);
        if (!text) {
            return;
        }
        if (auto value = parse(*text); value) {
            into = std::move(*value);
        } else {
            complain(key, value.error().detail);
        }
    }

    /// A mistake that only the caller sees.
    void complain(std::string_view key, std::string_view detail);

    /// For a file that others read as well: what is missing of what is required, or the first
    /// mistake.
    [[nodiscard]] Status status() const { return required_ ? mistake_ : required_; }

    /// For a file that was read to its end. A key that nobody asked for comes before other
    /// mistakes, because a missing one may be that one, misspelt.
    [[nodiscard]] Status finish() const;

private:
    [[nodiscard]] static std::string must_be_one_of(const std::vector<std::string_view>& words);

    void note(Error error);

    template <class Value, class Into>
    void take(std::string_view key, Result<Value> read, Into& into) {
        asked_.push_back(key);
        if (!read) {
            note(std::move(read.error()));
        } else if (*read) {
            into = std::move(**read);
        }
    }

    const ConfigFile& file_;
    std::vector<std::string_view> asked_ = {};
    Status required_ = {};
    Status mistake_ = {};
};

} // namespace anjungan

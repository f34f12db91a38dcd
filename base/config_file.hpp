// SPDX-License-Identifier: GPL-3.0-or-later
/// A TOML configuration file that can say exactly which line and key is wrong. Keys within tables
/// are written with a dot: "panel.width_px".
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan {

class ConfigFile {
public:
    /// `file` names the text in errors and anchors relative paths. `invalid_input` with
    /// "FILE:LINE: reason" for a syntax error.
    [[nodiscard]] static Result<ConfigFile>
    parse(std::string_view text, const std::filesystem::path& file);

    /// Reads and parses. `not_found` if the file is missing.
    [[nodiscard]] static Result<ConfigFile> load(const std::filesystem::path& file);

    ConfigFile(ConfigFile&&) noexcept;
    ConfigFile& operator=(ConfigFile&&) noexcept;
    ConfigFile(const ConfigFile&) = delete;
    ConfigFile& operator=(const ConfigFile&) = delete;
    ~ConfigFile();

    /// An error for the first key that is not among `known`, naming the nearest known one.
    [[nodiscard]] Status check_keys(const std::vector<std::string_view>& known) const;
    /// An error naming the keys of `required` that are missing.
    [[nodiscard]] Status require(const std::vector<std::string_view>& required) const;

    /// Nothing if the key is absent; an error if it is no text.
    [[nodiscard]] Result<std::optional<std::string>> text(std::string_view key) const;
    /// Nothing if the key is absent; an error unless it is true or false.
    [[nodiscard]] Result<std::optional<bool>> flag(std::string_view key) const;
    /// One text or a list of texts; empty if the key is absent.
    [[nodiscard]] Result<std::vector<std::string>> text_list(std::string_view key) const;

    /// Nothing if the key is absent; an error unless it is a whole number within [low, high].
    [[nodiscard]] Result<std::optional<std::int64_t>>
    whole(std::string_view key, std::int64_t low, std::int64_t high) const;
    /// Nothing if the key is absent; an error unless it is a number within [low, high].
    [[nodiscard]] Result<std::optional<double>>
    number(std::string_view key, double low, double high) const;

    /// `text` as a path, from the file's directory if relative.
    [[nodiscard]] std::filesystem::path resolve(std::string_view text) const;

    /// "FILE:LINE: 'KEY' detail".
    [[nodiscard]] Error problem(std::string_view key, std::string_view detail) const;

private:
    struct Parsed; // keeps the parser's types in the .cpp

    ConfigFile(std::unique_ptr<Parsed> parsed, std::filesystem::path file);

    std::unique_ptr<Parsed> parsed_;
    std::filesystem::path file_;
};

/// The member of `known` with the fewest typing mistakes from `word` (Levenshtein); empty if
/// `known` is.
[[nodiscard]] std::string_view
nearest(std::string_view word, const std::vector<std::string_view>& known);

} // namespace anjungan

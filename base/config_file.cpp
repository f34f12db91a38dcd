// SPDX-License-Identifier: GPL-3.0-or-later
// A TOML file with exact error places.
#include "base/config_file.hpp"

#include "base/files.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <numeric>

namespace anjungan {

namespace {

std::size_t typing_mistakes(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const auto replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

constexpr std::size_t max_file_size = 256 << 10;

const toml::node* find(const toml::table& table, std::string_view dotted_key) {
    return table.at_path(dotted_key).node();
}

/// Every key that holds a value, with its table's name and a dot before it.
void collect_keys(
    const toml::table& table, const std::string& prefix, std::vector<std::string>& keys
) {
    for (const auto& [key, value] : table) {
        const auto name = prefix + std::string(key.str());
        if (const auto* const inner = value.as_table(); inner != nullptr) {
            collect_keys(*inner, name + '.', keys);
        } else {
            keys.push_back(name);
        }
    }
}

} // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
    const auto best = std::min_element(known.begin(), known.end(), [word](auto left, auto right) {
        return typing_mistakes(word, left) < typing_mistakes(word, right);
    });
    return best == known.end() ? std::string_view() : *best;
}

struct ConfigFile::Parsed {
    toml::table table;
};

ConfigFile::ConfigFile(std::unique_ptr<Parsed> parsed, std::filesystem::path file)
    : parsed_(std::move(parsed)), file_(std::move(file)) {}

ConfigFile::ConfigFile(ConfigFile&&) noexcept = default;
ConfigFile& ConfigFile::operator=(ConfigFile&&) noexcept = default;
ConfigFile::~ConfigFile() = default;

Result<ConfigFile> ConfigFile::parse(std::string_view text, const std::filesystem::path& file) {
    try {
        auto parsed = std::make_unique<Parsed>(Parsed{toml::parse(text, file.string())});
        return ConfigFile(std::move(parsed), file);
    } catch (const toml::parse_error& problem) {
        return fail(
            ErrorCode::invalid_input,
            fmt::format(
                "{}:{}: {}", file.string(), problem.source().begin.line, problem.description()
            )
        );
    }
}

Result<ConfigFile> ConfigFile::load(const std::filesystem::path& file) {
    auto text = read_file(file, max_file_size);
    if (!text) {
        return fail(
            text.error().code, fmt::format("no configuration: {}", std::move(text.error().detail))
        );
    }
    return parse(*text, file);
}

Status ConfigFile::check_keys(const std::vector<std::string_view>& known) const {
    std::vector<std::string> names;
    collect_keys(parsed_->table, {}, names);
    for (const auto& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            return fail(problem(
                name,
                fmt::format(
                    "is not a key of this file; the nearest one is '{}'", nearest(name, known)
                )
            ));
        }
    }
    return {};
}

Status ConfigFile::require(const std::vector<std::string_view>& required) const {
    std::vector<std::string_view> missing;
    for (const auto key : required) {
        if (!static_cast<bool>(parsed_->table.at_path(key))) {
            missing.push_back(key);
        }
    }
    if (missing.empty()) {
        return {};
    }
    return fail(
        ErrorCode::invalid_input,
        fmt::format("{}: missing: {}", file_.string(), fmt::join(missing, ", "))
    );
}

Result<std::optional<std::string>> ConfigFile::text(std::string_view key) const {
    const auto* const node = find(parsed_->table, key);
    if (node == nullptr) {
        return std::optional<std::string>();
    }
    if (const auto* const value = node->as_string(); value != nullptr) {
        return std::optional<std::string>(value->get());
    }
    return fail(problem(key, "must be text in quotes"));
}

Result<std::optional<bool>> ConfigFile::flag(std::string_view key) const {
    const auto* const node = find(parsed_->table, key);
    if (node == nullptr) {
        return std::optional<bool>();
    }
    if (const auto* const value = node->as_boolean(); value != nullptr) {
        return std::optional<bool>(value->get());
    }
    return fail(problem(key, "must be true or false"));
}

Result<std::vector<std::string>> ConfigFile::text_list(std::string_view key) const {
    std::vector<std::string> texts;
    const auto* const node = find(parsed_->table, key);
    if (node == nullptr) {
        return texts;
    }
    if (const auto* const value = node->as_string(); value != nullptr) {
        texts.push_back(value->get());
        return texts;
    }
    const auto* const list = node->as_array();
    if (list == nullptr || !list->is_homogeneous<std::string>()) {
        return fail(problem(key, "must be text in quotes, or a list of such texts"));
    }
    for (const auto& item : *list) {
        texts.push_back(item.as_string()->get());
    }
    return texts;
}

Result<std::optional<std::int64_t>>
ConfigFile::whole(std::string_view key, std::int64_t low, std::int64_t high) const {
    const auto* const node = find(parsed_->table, key);
    if (node == nullptr) {
        return std::optional<std::int64_t>();
    }
    const auto* const value = node->as_integer();
    if (value == nullptr || value->get() < low || value->get() > high) {
        return fail(problem(key, fmt::format("must be a whole number from {} to {}", low, high)));
    }
    return std::optional<std::int64_t>(value->get());
}

Result<std::optional<double>>
ConfigFile::number(std::string_view key, double low, double high) const {
    const auto* const node = find(parsed_->table, key);
    if (node == nullptr) {
        return std::optional<double>();
    }
    const auto value = node->value<double>();
    if (!node->is_number() || !value.has_value() || *value < low || *value > high) {
        return fail(problem(key, fmt::format("must be a number from {} to {}", low, high)));
    }
    return value;
}

std::filesystem::path ConfigFile::resolve(std::string_view text) const {
    const std::filesystem::path path(text);
    return path.is_absolute() || text.empty() ? path : file_.parent_path() / path;
}

Error ConfigFile::problem(std::string_view key, std::string_view detail) const {
    const auto* const node = find(parsed_->table, key);
    const auto line = node == nullptr ? 0U : node->source().begin.line;
    return {
        ErrorCode::invalid_input, fmt::format("{}:{}: '{}' {}", file_.string(), line, key, detail)};
}

} // namespace anjungan

// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a configuration file, and what is wrong with them.
#include "base/config_reader.hpp"

#include <fmt/format.h>

namespace anjungan {

void ConfigReader::texts(std::string_view key, std::vector<std::string>& into) {
    asked_.push_back(key);
    if (auto list = file_.text_list(key); !list) {
        note(std::move(list.error()));
    } else if (!list->empty()) {
        into = std::move(*list);
    }
}

void ConfigReader::path(std::string_view key, std::filesystem::path& into) {
    std::string value;
    text(key, value);
    if (!value.empty()) {
        into = file_.resolve(value);
    }
}

void ConfigReader::paths(std::string_view key, std::vector<std::filesystem::path>& into) {
    std::vector<std::string> list;
    texts(key, list);
    for (const auto& value : list) {
        into.push_back(file_.resolve(value));
    }
}

void ConfigReader::number(std::string_view key, double low, double high, float& into) {
    auto value = static_cast<double>(into);
    take(key, file_.number(key, low, high), value);
    into = static_cast<float>(value);
}

void ConfigReader::complain(std::string_view key, std::string_view detail) {
    note(file_.problem(key, detail));
}

Status ConfigReader::finish() const {
    TRY(file_.check_keys(asked_));
    return status();
}

std::string ConfigReader::must_be_one_of(const std::vector<std::string_view>& words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto* const before = i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
        list += fmt::format("{}\"{}\"", before, words[i]);
    }
    return "must be " + list;
}

void ConfigReader::note(Error error) {
    if (mistake_) {
        mistake_ = fail(std::move(error));
    }
}

} // namespace anjungan

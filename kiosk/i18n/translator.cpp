// SPDX-License-Identifier: GPL-3.0-or-later
// Words in the citizen's language: catalogues in memory and the order to look in.
#include "kiosk/i18n/translator.hpp"

#include "base/files.hpp"
#include "kiosk/i18n/mo_file.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace anjungan::i18n {

namespace {

constexpr std::string_view office_language = "id";
constexpr std::string_view source_language = "en"; ///< the language of the message ids

} // namespace

struct Translator::Catalogue {
    Messages messages;

    [[nodiscard]] const std::string* find(std::string_view message) const {
        const auto found = messages.find(message);
        return found == messages.end() ? nullptr : &found->second;
    }
};

std::vector<Language> fallback_chain(std::string_view language) {
    std::vector<Language> chain;
    for (const auto next : {language, office_language, source_language}) {
        if (!next.empty() && std::find(chain.begin(), chain.end(), next) == chain.end()) {
            chain.emplace_back(next);
        }
    }
    return chain;
}

std::string fill(std::string_view pattern, Arguments arguments) {
    std::string filled;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        filled.append(pattern.substr(0, open));
        if (open == std::string_view::npos) {
            break;
        }
        pattern.remove_prefix(open);
        const auto close = pattern.find('}');
        const auto name =
            close == std::string_view::npos ? std::string_view() : pattern.substr(1, close - 1);
        const auto* const argument =
            std::find_if(arguments.begin(), arguments.end(), [name](const auto& candidate) {
                return !name.empty() && candidate.first == name;
            });
        if (argument == arguments.end()) {
            filled.push_back('{'); // a later brace may still open a known name
            pattern.remove_prefix(1);
        } else {
            filled.append(argument->second);
            pattern.remove_prefix(close + 1);
        }
    }
    return filled;
}

Result<Translator> Translator::load(
    const std::filesystem::path& locale_directory, const std::vector<Language>& languages
) {
    Translator translator;
    for (const auto& language : languages) {
        const auto path = locale_directory / (language + ".mo");
        auto bytes = read_file(path);
        TRY(bytes);
        auto messages = read_mo(*bytes);
        if (!messages) {
            return fail(
                messages.error().code, fmt::format("{}: {}", path.string(), messages.error().detail)
            );
        }
        translator.catalogues_.insert_or_assign(
            language, std::make_shared<const Catalogue>(Catalogue{std::move(*messages)})
        );
    }
    return translator;
}

std::string_view Translator::find(std::string_view language, std::string_view message) const {
    for (const auto& next : fallback_chain(language)) {
        const auto catalogue = catalogues_.find(next);
        if (const auto* const words =
                catalogue == catalogues_.end() ? nullptr : catalogue->second->find(message)) {
            return *words;
        }
        if (next == source_language) {
            break; // an English reader gets the English message, not an Indonesian one
        }
    }
    return message;
}

std::string Texts::operator()(std::string_view message) const {
    return std::string(translator_->find(language_, message));
}

std::string Texts::operator()(std::string_view message, Arguments arguments) const {
    return fill(translator_->find(language_, message), arguments);
}

} // namespace anjungan::i18n

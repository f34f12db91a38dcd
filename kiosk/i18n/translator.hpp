// SPDX-License-Identifier: GPL-3.0-or-later
/// Words on screen, slip and voice in the citizen's language.
///
/// Messages are gettext catalogues (`<locale_directory>/<language>.mo`), with English as the
/// message id. Fallback: jv, su → id → the message id itself. glibc's own gettext cannot switch
/// language within a process in the C.UTF-8 locale, hence this small reader. Immutable once
/// loaded: every thread may read it.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anjungan::i18n {

/// BCP 47 primary tag: "id", "en", "jv", "su".
using Language = std::string;

/// Languages to look in, in order, for a wish: {"jv", "id", "en"}.
[[nodiscard]] std::vector<Language> fallback_chain(std::string_view language);

/// Replaces "{name}" by its value; an unknown placeholder stays visible.
using Arguments = std::initializer_list<std::pair<std::string_view, std::string>>;
[[nodiscard]] std::string fill(std::string_view pattern, Arguments arguments);

class Translator {
public:
    /// Loads one catalogue a language. A missing or damaged one is an error that names the file.
    [[nodiscard]] static Result<Translator>
    load(const std::filesystem::path& locale_directory, const std::vector<Language>& languages);

    /// The translation of `message`, or what the fallback chain gives.
    [[nodiscard]] std::string_view find(std::string_view language, std::string_view message) const;

private:
    struct Catalogue; // message id → translation
    std::map<Language, std::shared_ptr<const Catalogue>, std::less<>> catalogues_;
};

/// A translator with the language chosen: what screens and slips are given. Cheap to copy; must
/// not outlive the translator. `t("Continue")` — xgettext collects calls of `t`.
class Texts {
public:
    Texts(const Translator& translator, Language language)
        : translator_(&translator), language_(std::move(language)) {}

    [[nodiscard]] std::string operator()(std::string_view message) const;
    [[nodiscard]] std::string operator()(std::string_view message, Arguments arguments) const;
    [[nodiscard]] const Language& language() const { return language_; }

private:
    const Translator* translator_;
    Language language_;
};

} // namespace anjungan::i18n

// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the three files.
#include "kiosk/assistant/assistant_data.hpp"

#include "base/files.hpp"
#include "base/nesting.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace anjungan::assistant {

namespace {

using nlohmann::json;

/// Wordings in each language → one list: whoever asks may mix them.
Wordings of_all_languages(const json& by_language) {
    Wordings all;
    for (const auto& wordings : by_language) {
        const auto list = wordings.get<Wordings>();
        all.insert(all.end(), list.begin(), list.end());
    }
    return all;
}

void take_words(const json& document, AssistantData& data) {
    for (const auto& idea : document.at("ideas")) {
        data.ideas.push_back(of_all_languages(idea));
    }
    for (const auto& [key, words] : document.at("components").items()) {
        data.aspects[key] = of_all_languages(words);
    }
    data.greetings = of_all_languages(document.at("moods").at("greeting"));
    data.thanks = of_all_languages(document.at("moods").at("thanks"));
    data.distress = of_all_languages(document.at("moods").at("distress"));
    data.fillers = of_all_languages(document.at("fillers"));
    document.at("short_forms").get_to(data.short_forms);
}

void take_examples(const json& document, AssistantData& data) {
    document.get_to(data.examples);
}

void take_functions(const json& document, AssistantData& data) {
    for (const auto& [id, texts] : document.items()) {
        for (const auto& [language, text] : texts.items()) {
            data.functions[id].by_language[language] = text.get<std::string>();
        }
    }
}

Status read_part(
    const std::filesystem::path& file,
    void (*take)(const json&, AssistantData&),
    AssistantData& data
) {
    const auto text = read_file(file, std::size_t{4} << 20U);
    TRY(text);
    TRY(require_shallow_json(*text));
    try {
        take(json::parse(*text), data);
    } catch (const json::exception& problem) {
        return fail(ErrorCode::invalid_input, fmt::format("{}: {}", file.string(), problem.what()));
    }
    return {};
}

} // namespace

Result<AssistantData> read_assistant_data(const std::filesystem::path& directory) {
    AssistantData data;
    TRY(read_part(directory / "words.json", take_words, data));
    TRY(read_part(directory / "examples.json", take_examples, data));
    TRY(read_part(directory / "functions.json", take_functions, data));
    return data;
}

} // namespace anjungan::assistant

// SPDX-License-Identifier: GPL-3.0-or-later
/// The assistant's words and examples, as people edit them: `assets/assistant/*.json`.
///
/// words.json: ideas with their wordings in each language, the words that ask for a component of a
/// standard, greetings, short forms and filler words. examples.json: for each service, function and
/// "none" (what no office answers) phrases that people may use. functions.json: what the built-in
/// functions answer.
#pragma once

#include "base/result.hpp"
#include "kiosk/services/service.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace anjungan::assistant {

/// Words, or several words for one thing: "kk", "kartu keluarga".
using Wordings = std::vector<std::string>;

struct AssistantData {
    std::vector<Wordings> ideas;             ///< of all languages
    std::map<std::string, Wordings> aspects; ///< component of the standard → words that ask for it
    Wordings greetings;
    Wordings thanks;
    Wordings distress;
    Wordings fillers;
    std::map<std::string, std::string> short_forms;       ///< "gmn" → "bagaimana"
    std::map<std::string, Wordings> examples;             ///< id or "none" → phrases
    std::map<std::string, services::LocalText> functions; ///< id → its answer
};

/// The topic of questions that nobody here answers.
inline constexpr const char* no_topic = "none";

/// The errors of read_file; `invalid_input` names file and fault.
[[nodiscard]] Result<AssistantData> read_assistant_data(const std::filesystem::path& directory);

} // namespace anjungan::assistant

// SPDX-License-Identifier: GPL-3.0-or-later
/// Which ideas the words of a question stand for. "hilang", "leungit", "ical" and "lost" are one
/// idea; so are "kk", "kartu keluarga" and "C1". People mix languages, so all are read at once.
#pragma once

#include "kiosk/assistant/assistant_data.hpp"
#include "kiosk/assistant/spelling.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anjungan::assistant {

/// In words; a longer wording is not looked for.
inline constexpr std::size_t longest_wording = 6;

/// An idea's number: from 0, without gaps.
using Idea = std::uint32_t;

enum class Mood : std::uint8_t { plain, greeting, thanks, distress };

/// What was understood of a text.
struct Understanding {
    std::vector<Idea> ideas;          ///< in ascending order, each once
    std::size_t unknown_words = 0;    ///< neither known nor near to a known one
    std::vector<std::string> aspects; ///< components of the standard that it asks about
    Mood mood = Mood::plain;
};

/// Immutable after finish(): every thread may read it.
class Vocabulary {
public:
    explicit Vocabulary(const AssistantData& data);

    /// Reads a text of ours. A word that the data does not know becomes an idea of its own.
    [[nodiscard]] std::vector<Idea> learn(std::string_view text);

    /// No more is learnt: misspelt words can be told from now on.
    void finish();

    /// Reads a citizen's text.
    [[nodiscard]] Understanding understand(std::string_view text) const;

private:
    struct Meaning {
        std::vector<Idea> ideas;
        std::string aspect;
        Mood mood = Mood::plain;
    };

    static void take(const Meaning& meaning, Understanding& understood);
    void add(const Wordings& wordings, const Meaning& meaning);
    [[nodiscard]] std::vector<std::string> resolved(const std::vector<std::string>& words) const;
    [[nodiscard]] std::string resolved_word(const std::string& word) const;
    /// The longest known wording that starts at `at`: its meaning, and how many words it takes.
    [[nodiscard]] std::pair<const Meaning*, std::size_t>
    longest_at(const std::vector<std::string>& words, std::size_t at) const;

    std::unordered_map<std::string, Meaning> meanings_; ///< of words and of several, with blanks
    std::unordered_map<std::string, std::string> short_forms_;
    std::unordered_map<std::string, bool> known_; ///< every single word → whether it has a meaning
    std::optional<Spelling> spelling_;
    Idea idea_count_ = 0;
};

} // namespace anjungan::assistant

// SPDX-License-Identifier: GPL-3.0-or-later
/// Answers a citizen's question without a network: which service or function it is about, and what
/// that service's standard says. A library without a screen.
///
/// Why an index of our own: the words of such a question are few, misspelt and of four languages,
/// and the papers that it names (KTP, KK) stand in every service's text. Measured over the labelled
/// questions of tests/kiosk/assistant: SQLite's FTS5 with trigrams and BM25 put the right service
/// first for 37 % of them over the catalogue, for 73 % with the first examples added, and refused
/// 79 % of what nobody here answers, in 1 ms. Ours: 98 %, 99 % by cross validation, and 86 to 92 %,
/// 90 to 100 % over questions written after words and examples, in less time. What makes the
/// difference, ideas instead of words and a model that learns from pairs of them, neither FTS5 nor
/// Xapian has; stemming and trigrams, which they have, are the smaller part.
#pragma once

#include "base/result.hpp"
#include "kiosk/assistant/assistant_data.hpp"
#include "kiosk/services/catalogue.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::assistant {

/// A service or function, and how probably the question is about it: 0 to 1.
struct Candidate {
    std::string id;
    double probability = 0;
};

/// What to show or say, with where it comes from.
struct Answer {
    std::string id;        ///< of the service or function to open
    std::string component; ///< of the standard, e.g. "biaya"; empty: a function's own sentence
    std::string text;      ///< in the citizen's language as far as the standard is
    std::string citation;  ///< may be empty
    std::string effective; ///< ISO date; may be empty
    bool verified = true;  ///< as StandardComponent
};

enum class ReplyKind : std::uint8_t {
    answer,  ///< `answer` holds it
    unknown, ///< says so, and offers to call staff
    greeting,
    thanks,
    distress, ///< somebody does not know what to do: call staff, kindly
};

struct Reply {
    ReplyKind kind = ReplyKind::unknown;
    std::vector<Candidate> candidates; ///< the best first; empty unless `answer`
    std::optional<Answer> answer;
};

/// Immutable once loaded: every thread may read it.
class Assistant {
public:
    /// The least probability that is an answer. Anything from 0.1 to 0.4 answers nearly the same
    /// questions: what nobody here knows has a topic of its own.
    static constexpr double usual_threshold = 0.15;

    /// Reads `<directory>/*.json`; the errors of read_assistant_data(). Learns from it and from the
    /// catalogue, which is needed only until this returns.
    [[nodiscard]] static Result<Assistant>
    load(const std::filesystem::path& directory, const services::Catalogue& catalogue);

    /// The same with data at hand.
    [[nodiscard]] static Assistant
    learn(const AssistantData& data, const services::Catalogue& catalogue);

    Assistant(Assistant&& other) noexcept;
    Assistant& operator=(Assistant&& other) noexcept;
    Assistant(const Assistant&) = delete;
    Assistant& operator=(const Assistant&) = delete;
    ~Assistant();

    /// `language` of the answer; the question may be in any of the four. Takes any bytes.
    [[nodiscard]] Reply ask(std::string_view question, std::string_view language) const;

    /// Every topic that is at least a little probable, the best first; the id "none" stands for
    /// what nobody here answers.
    [[nodiscard]] std::vector<Candidate> rank(std::string_view question) const;

    /// Sentences of the catalogue that are searched.
    [[nodiscard]] std::size_t entries() const;

private:
    struct Parts;
    explicit Assistant(std::unique_ptr<const Parts> parts);

    std::unique_ptr<const Parts> parts_;
};

} // namespace anjungan::assistant

// SPDX-License-Identifier: GPL-3.0-or-later
/// What a citizen has answered so far, of the form and of the papers: in memory only, overwritten
/// when cleared.
#pragma once

#include "base/secret.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::services {

/// Text-like fields hold one value; choices hold option ids; an acknowledgement holds "yes".
/// Dates are ISO ("1956-03-09").
struct Answer {
    std::vector<SecretText> values;

    [[nodiscard]] std::string_view first() const {
        return values.empty() ? std::string_view() : values.front().reveal();
    }
    [[nodiscard]] bool contains(std::string_view value) const;
};

/// What the citizen says of one paper that the service asks for.
enum class Paper : std::uint8_t {
    brought, ///< it is here
    at_home, ///< there is one, elsewhere
    none,    ///< there is none
};
/// As it is written in service.json and in a submission: "brought", "at_home", "none".
[[nodiscard]] std::string_view to_string(Paper paper);
/// The reverse; std::nullopt for any other word.
[[nodiscard]] std::optional<Paper> paper_from(std::string_view word);

struct PaperStatement {
    std::string requirement;   ///< its id
    std::optional<Paper> said; ///< nothing: it was passed over
};

class Answers {
public:
    void set(std::string_view field, Answer answer);
    void set(std::string_view field, std::string_view value);
    void remove(std::string_view field);
    /// nullptr while unanswered. Valid until the next change.
    [[nodiscard]] const Answer* find(std::string_view field) const;
    void set_paper(std::string_view requirement, Paper paper);
    /// std::nullopt while nothing was said of it.
    [[nodiscard]] std::optional<Paper> paper(std::string_view requirement) const;
    [[nodiscard]] bool empty() const { return answers_.empty() && papers_.empty(); }
    /// Overwrites everything.
    void clear();

private:
    std::map<std::string, Answer, std::less<>> answers_;
    std::map<std::string, Paper, std::less<>> papers_;
};

} // namespace anjungan::services

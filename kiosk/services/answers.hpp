// SPDX-License-Identifier: GPL-3.0-or-later
/// What a citizen has answered so far: in memory only, overwritten when cleared.
#pragma once

#include "base/secret.hpp"

#include <map>
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

class Answers {
public:
    void set(std::string_view field, Answer answer);
    void set(std::string_view field, std::string_view value);
    void remove(std::string_view field);
    /// nullptr while unanswered. Valid until the next change.
    [[nodiscard]] const Answer* find(std::string_view field) const;
    [[nodiscard]] bool empty() const { return answers_.empty(); }
    /// Overwrites everything.
    void clear();

private:
    std::map<std::string, Answer, std::less<>> answers_;
};

} // namespace anjungan::services

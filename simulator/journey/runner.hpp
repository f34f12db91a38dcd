// SPDX-License-Identifier: GPL-3.0-or-later
/// Takes a journey step by step. Never blocks: the event loop calls advance() whenever it has
/// handled everything that was there.
#pragma once

#include "base/clock.hpp"
#include "simulator/journey/host.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::journey {

enum class OnFailure : std::uint8_t { stop, keep_going };

/// A step that did not come true.
struct Failure {
    int line = 0;
    std::string sentence; ///< what was wanted, and what was on screen instead; nothing personal
};

class Runner {
public:
    /// A step is given this long to come true before it fails.
    static constexpr std::chrono::seconds patience = std::chrono::seconds(20);

    /// `clock` must be one that the journey itself does not move. References must outlive it.
    Runner(std::vector<Step> steps, Host& host, const Clock& clock, OnFailure on_failure)
        : steps_(std::move(steps)), host_(host), clock_(clock), on_failure_(on_failure) {}

    enum class State : std::uint8_t { running, finished };
    [[nodiscard]] State advance();

    [[nodiscard]] const std::vector<Failure>& failures() const { return failures_; }

private:
    /// Nothing: done. A sentence: not yet, and why.
    using Attempt = std::optional<std::string>;

    [[nodiscard]] Attempt attempt(const Act& act);
    [[nodiscard]] Attempt tap(const Tap& step);
    [[nodiscard]] Attempt type(const Type& step);
    [[nodiscard]] Attempt expect(const Expect& step);
    [[nodiscard]] Attempt press_key_for(std::string_view character);
    /// How many characters of the text that was; nothing: no names of months are up.
    std::optional<std::size_t> press_month(std::string_view rest);
    /// Nothing: no numbers stand to be picked, or it is one of a digit. Else how the step goes.
    [[nodiscard]] std::optional<Attempt> press_number(std::string_view rest);
    [[nodiscard]] bool turn_page();
    [[nodiscard]] bool was_spoken(const std::string& text) const;
    void touch(const ui::Widget& target, int times = 1);
    void fail_step(const std::string& sentence);
    void next_step();

    std::vector<Step> steps_;
    Host& host_;
    const Clock& clock_;
    OnFailure on_failure_;
    std::vector<Failure> failures_;
    std::size_t at_ = 0;
    std::size_t typed_ = 0;        ///< bytes of a `type` step already pressed
    bool looked_for_more_ = false; ///< pages of a list have been turned for this step
    std::optional<BootTime> began_;
};

} // namespace anjungan::journey

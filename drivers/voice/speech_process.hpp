// SPDX-License-Identifier: GPL-3.0-or-later
/// espeak-ng at work on one utterance, as a child: its memory ends with it, and a hung one can be
/// killed. The words go in through a nameless memory file, never through an argument.
#pragma once

#include "base/descriptor.hpp"
#include "base/result.hpp"

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace anjungan::drivers {

class SpeechProcess {
public:
    /// `words`: program (looked up in PATH) and arguments, nothing personal. `text` is what it
    /// reads on its standard input. Errors: unavailable (no such program), io.
    [[nodiscard]] static Result<SpeechProcess>
    start(std::vector<std::string> words, std::string_view text);

    SpeechProcess(SpeechProcess&& other) noexcept;
    SpeechProcess& operator=(SpeechProcess&&) = delete;
    SpeechProcess(const SpeechProcess&) = delete;
    SpeechProcess& operator=(const SpeechProcess&) = delete;
    /// Kills it wherever it stands, and waits for that.
    ~SpeechProcess();

    /// Its standard output.
    [[nodiscard]] int output() const { return output_.number(); }

private:
    SpeechProcess(pid_t child, Descriptor output) : child_(child), output_(std::move(output)) {}

    pid_t child_;
    Descriptor output_;
};

} // namespace anjungan::drivers

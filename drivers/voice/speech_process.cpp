// SPDX-License-Identifier: GPL-3.0-or-later
// Starts and kills the child that speaks.
#include "drivers/voice/speech_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace anjungan::drivers {

namespace {

Error trouble_of(const char* what, int number) {
    return {
        number == ENOENT ? ErrorCode::unavailable : ErrorCode::io,
        fmt::format("{}: {}", what, std::error_code(number, std::generic_category()).message())};
}

/// A file without a name that holds the text, at its beginning.
Result<Descriptor> file_holding(std::string_view text) {
    Descriptor file(memfd_create("speech", MFD_CLOEXEC));
    const auto length = static_cast<ssize_t>(text.size());
    if (!file.is_open() || ::write(file.number(), text.data(), text.size()) != length ||
        ::lseek(file.number(), 0, SEEK_SET) != 0) {
        return fail(trouble_of("no memory for what is to be said", errno));
    }
    return file;
}

/// What posix_spawn does between fork and exec.
class SpawnPlan {
public:
    SpawnPlan(int input, int output) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        // When the kiosk is gone, writing must end the child, whatever the kiosk itself ignores.
        sigset_t signals = {};
        sigemptyset(&signals);
        sigaddset(&signals, SIGPIPE);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigdefault(&attributes_, &signals);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    /// 0 or an errno.
    [[nodiscard]] int spawn(pid_t& child, std::vector<std::string>& words) const {
        std::vector<char*> arguments;
        arguments.reserve(words.size() + 1);
        for (auto& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        return posix_spawnp(
            &child, arguments[0], &actions_, &attributes_, arguments.data(), environ
        );
    }

private:
    posix_spawn_file_actions_t actions_ = {};
    posix_spawnattr_t attributes_ = {};
};

} // namespace

Result<SpeechProcess> SpeechProcess::start(std::vector<std::string> words, std::string_view text) {
    auto input = file_holding(text);
    TRY(input);
    std::array<int, 2> ends = {-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return fail(trouble_of("no pipe for speech", errno));
    }
    Descriptor ours(ends[0]);
    const Descriptor theirs(ends[1]);
    pid_t child = 0;
    const SpawnPlan plan(input->number(), theirs.number());
    if (const int refused = plan.spawn(child, words); refused != 0) {
        return fail(trouble_of(words.front().c_str(), refused));
    }
    return SpeechProcess(child, std::move(ours));
}

SpeechProcess::SpeechProcess(SpeechProcess&& other) noexcept
    : child_(std::exchange(other.child_, 0)), output_(std::move(other.output_)) {}

SpeechProcess::~SpeechProcess() {
    if (child_ == 0) {
        return;
    }
    kill(child_, SIGKILL);
    while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

} // namespace anjungan::drivers

// SPDX-License-Identifier: GPL-3.0-or-later
// The entry of every test program: runs Catch2, counts skipped cases, and fails a test that logged
// a warning it had not announced.
#define CATCH_CONFIG_RUNNER
#include "base/log.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace {

std::string skip_reason;
unsigned allowed_warnings = 0;
bool unexpected_warnings = false;

/// Appends one line a test case, "passed NAME" and so on, to the file that packaging/test reads.
class Report {
public:
    Report() {
        // No other thread runs yet. NOLINTNEXTLINE(concurrency-mt-unsafe)
        if (const char* path = std::getenv("ANJUNGAN_TEST_REPORT"); path != nullptr) {
            file_.open(path, std::ios::app);
        }
    }

    void line(const std::string& outcome, const std::string& name) {
        file_ << outcome << ' ' << name << '\n' << std::flush;
    }

private:
    std::ofstream file_;
};

#if __has_include(<catch2/catch_all.hpp>)
using ListenerBase = Catch::EventListenerBase;
#else
using ListenerBase = Catch::TestEventListenerBase;
#endif

class Listener : public ListenerBase {
public:
    using ListenerBase::ListenerBase;

    void testCaseStarting(const Catch::TestCaseInfo& info) override {
        ListenerBase::testCaseStarting(info);
        skip_reason.clear();
        allowed_warnings = 0;
        warnings_before_ = anjungan::log::warnings_written();
    }

    void testCaseEnded(const Catch::TestCaseStats& stats) override {
        ListenerBase::testCaseEnded(stats);
        const auto warned = anjungan::log::warnings_written() - warnings_before_;
        const auto& name = name_of(stats);
        if (stats.totals.assertions.failed > 0) {
            report_.line("failed", name);
        } else if (warned > allowed_warnings) {
            unexpected_warnings = true;
            std::cerr << "FAILED: " << name << ": " << warned << " log warning(s), "
                      << allowed_warnings << " expected\n";
            report_.line("failed", name);
        } else if (!skip_reason.empty()) {
            std::cout << "skipped: " << name << ": " << skip_reason << '\n';
            report_.line("skipped", name + " (" + skip_reason + ")");
        } else {
            report_.line("passed", name);
        }
    }

private:
    static const std::string& name_of(const Catch::TestCaseStats& stats) {
#if __has_include(<catch2/catch_all.hpp>)
        return stats.testInfo->name;
#else
        return stats.testInfo.name;
#endif
    }

    Report report_;
    unsigned warnings_before_ = 0;
};

CATCH_REGISTER_LISTENER(Listener)

} // namespace

namespace anjungan::test {

void skip(const std::string& reason) {
    skip_reason = reason;
}

void expect_log_warnings(unsigned count) {
    allowed_warnings = count;
}

} // namespace anjungan::test

int main(int argc, char** argv) {
    const int failed = Catch::Session().run(argc, argv);
    return failed == 0 && unexpected_warnings ? 1 : failed;
}

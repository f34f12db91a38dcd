// SPDX-License-Identifier: GPL-3.0-or-later
/// Reaches the newest SQLite connection of this process: tests turn its pragmas behind the store's
/// back, and the store's interface stays closed.
#pragma once

namespace anjungan::test {

/// Notes the connections that are opened while it lives; only one may.
class ConnectionSpy {
public:
    ConnectionSpy();
    ConnectionSpy(const ConnectionSpy&) = delete;
    ConnectionSpy& operator=(const ConnectionSpy&) = delete;
    ~ConnectionSpy();

    /// Runs a script on the newest connection, which must still be open; a failed one fails the
    /// test.
    static void run(const char* script);
};

} // namespace anjungan::test

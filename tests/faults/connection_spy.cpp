// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite tells its automatic extensions of each connection that is opened.
#include "tests/faults/connection_spy.hpp"

#include "tests/support/catch.hpp"

#include <sqlite3.h>

namespace anjungan::test {

namespace {

sqlite3* newest = nullptr;

int note(sqlite3* connection, const char** /*message*/, const sqlite3_api_routines* /*api*/) {
    newest = connection;
    return SQLITE_OK;
}

/// SQLite declares the entry without its parameters and calls it with them.
void (*spy_entry())() {
    return reinterpret_cast<void (*)()>(&note);
}

} // namespace

ConnectionSpy::ConnectionSpy() {
    REQUIRE(sqlite3_auto_extension(spy_entry()) == SQLITE_OK);
}

ConnectionSpy::~ConnectionSpy() {
    sqlite3_cancel_auto_extension(spy_entry());
    newest = nullptr;
}

void ConnectionSpy::run(const char* script) {
    REQUIRE(newest != nullptr);
    const int code = sqlite3_exec(newest, script, nullptr, nullptr, nullptr);
    INFO(sqlite3_errmsg(newest));
    REQUIRE(code == SQLITE_OK);
}

} // namespace anjungan::test

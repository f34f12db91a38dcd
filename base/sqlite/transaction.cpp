// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions that roll back unless committed.
#include "base/sqlite/transaction.hpp"

#include <utility>

namespace anjungan::sqlite {

Result<Transaction> Transaction::begin(Database& database) {
    TRY(database.execute("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
    if (database_ != nullptr) {
        // It fails when SQLite has rolled back by itself already, which is what is wanted.
        static_cast<void>(database_->execute("ROLLBACK"));
    }
}

Status Transaction::commit() {
    auto committed = database_->execute("COMMIT");
    if (committed) {
        database_ = nullptr;
    }
    return committed;
}

} // namespace anjungan::sqlite

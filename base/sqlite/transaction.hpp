// SPDX-License-Identifier: GPL-3.0-or-later
/// Transactions that roll back unless committed, and work that is done in one.
#pragma once

#include "base/sqlite/database.hpp"

namespace anjungan::sqlite {

/// BEGIN IMMEDIATE … COMMIT. The destructor rolls back what was not committed. Must die before its
/// Database, and only one may live at a time.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// On success everything since begin() is durable. On failure nothing of it is.
    Status commit();

private:
    explicit Transaction(Database& database) : database_(&database) {}

    Database* database_;
};

/// Calls `work()`, which returns a Status or a Result, in one transaction. If this returns without
/// an error, what `work` did is durable; otherwise none of it has happened. The error is that of
/// BEGIN, `work` or COMMIT.
template <class Work>
auto in_transaction(Database& database, const Work& work) -> decltype(work()) {
    auto transaction = Transaction::begin(database);
    TRY(transaction);
    auto outcome = work();
    if (outcome) {
        TRY(transaction->commit());
    }
    return outcome;
}

} // namespace anjungan::sqlite

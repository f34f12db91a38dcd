// SPDX-License-Identifier: GPL-3.0-or-later
/// Walks the rows of a query to their end.
#pragma once

#include "base/sqlite/database.hpp"

#include <type_traits>
#include <utility>

namespace anjungan::sqlite {

/// Hands each row to `take`, which returns nothing, or a Status whose error ends the walk. The
/// error is the query's, a step's or `take`'s.
template <class Take>
Status for_each_row(Result<Statement> rows, Take take) {
    while (rows) {
        const auto row = rows->step();
        TRY(row);
        if (!*row) {
            return {};
        }
        if constexpr (std::is_void_v<std::invoke_result_t<Take, const Statement&>>) {
            take(*rows);
        } else if (auto taken = take(*rows); !taken) {
            return taken;
        }
    }
    return fail(std::move(rows.error()));
}

} // namespace anjungan::sqlite

// SPDX-License-Identifier: GPL-3.0-or-later
// Counts a run.
#include "kiosk/back-office/summary.hpp"

#include "base/files.hpp"

#include <fmt/format.h>

namespace anjungan::back_office {

Result<Summary> summarise(store::Store& store) {
    const auto counts = store.outbox().counts();
    TRY(counts);
    const auto printed = store.print_jobs().count(store::PrintState::printed);
    const auto unknown = store.print_jobs().count(store::PrintState::unknown);
    auto head = store.audit_head();
    if (!printed || !unknown || !head) {
        return fail(ErrorCode::io, "print jobs or audit chain cannot be read");
    }
    return Summary{
        counts->committed,
        counts->stored + counts->safe + counts->purged,
        *printed,
        *unknown,
        counts->quarantined,
        std::move(*head),
    };
}

Status write_summary(const Summary& summary, const std::filesystem::path& file) {
    const auto text = fmt::format(
        "{{\n  \"committed\": {},\n  \"acknowledged\": {},\n  \"printed\": {},\n"
        "  \"unknown_prints\": {},\n  \"quarantined\": {},\n  \"audit_head\": \"{}\"\n}}\n",
        summary.committed,
        summary.acknowledged,
        summary.printed,
        summary.unknown_prints,
        summary.quarantined,
        summary.audit_head
    );
    return write_file_durably(file, as_bytes(text), Access::everyone_reads);
}

} // namespace anjungan::back_office

// SPDX-License-Identifier: GPL-3.0-or-later
/// Room-internal: finds outbox rows on raw pages, without the tree above them: neither the schema
/// nor an inner page has to be readable.
///
/// Source of the layouts: the SQLite file format, "1.6 B-tree Pages", "1.7 Cell Payload Overflow
/// Pages" and "2.1 Record Format".
#pragma once

#include "offline-cache/forensics/page_image.hpp"
#include "offline-cache/store/outbox_row.hpp"

#include <functional>

namespace anjungan::forensics {

/// Calls `found` for whatever on any page has the shape of an outbox row. Such a row may be stale,
/// damaged or seen twice: the caller checks.
void scan_leaves(
    const PageImage& image, PageAge age, const std::function<void(store::OutboxRow)>& found
);

} // namespace anjungan::forensics

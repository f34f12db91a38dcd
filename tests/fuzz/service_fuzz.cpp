// SPDX-License-Identifier: GPL-3.0-or-later
// A service's document, through the same steps as the catalogue takes.
#include "kiosk/services/json_document.hpp"
#include "kiosk/services/schema.hpp"
#include "kiosk/services/semantic_check.hpp"
#include "kiosk/services/service_reader.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace anjungan::fuzz {

void try_bytes(ByteView bytes) {
    static const auto schema =
        services::DocumentSchema::open(ANJUNGAN_SOURCE_DIR "/assets/services/service.schema.json");
    must_hold(schema.has_value(), "the schema is there");
    const auto document = services::parse_json(as_text(bytes));
    if (!document) {
        must_hold(!document.error().detail.empty(), "a refusal says why");
        return;
    }
    if (!schema->faults(*document).empty()) {
        return;
    }
    const auto service = services::read_service(*document);
    static_cast<void>(services::semantic_faults(service, "x"));
}

} // namespace anjungan::fuzz

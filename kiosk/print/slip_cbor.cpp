// A slip as CBOR, for the store. Reading is strict: a damaged row must not become half a slip.
#include "kiosk/print/ticket.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>

namespace anjungan::print {

namespace {

using nlohmann::json;

constexpr int version = 1;
constexpr std::size_t longest_text = 2000; ///< bytes; a receipt is a hand's length of paper
constexpr std::size_t most_missing = 40;

/// Calls `visit(key, text)` for each text of a slip: the one list of fields, for both directions.
template <class SlipType, class Visit>
void each_text(SlipType& slip, Visit visit) {
    visit("office", slip.office);
    visit("service", slip.service);
    visit("queue_number", slip.queue_number);
    visit("receipt_code", slip.receipt_code);
    visit("issued", slip.issued);
    visit("promised", slip.promised);
    visit("cost", slip.cost);
    visit("state", slip.state);
    visit("complaint", slip.complaint);
    visit("keep", slip.keep);
    visit("qr", slip.qr);
    visit("label_heading", slip.labels.heading);
    visit("label_queue_number", slip.labels.queue_number);
    visit("label_receipt_code", slip.labels.receipt_code);
    visit("label_issued", slip.labels.issued);
    visit("label_promised", slip.labels.promised);
    visit("label_cost", slip.labels.cost);
    visit("label_state", slip.labels.state);
    visit("label_missing", slip.labels.missing);
    visit("label_complaint", slip.labels.complaint);
    visit("label_qr_caption", slip.labels.qr_caption);
    visit("label_copy", slip.labels.copy);
}

constexpr std::size_t other_fields = 4; ///< version, kind, copy, missing

bool is_sound_text(const json& value) {
    return value.is_string() && value.get_ref<const std::string&>().size() <= longest_text;
}

std::optional<std::uint16_t> small_number(const json& map, const char* key) {
    const auto found = map.find(key);
    if (found == map.end() || !found->is_number_unsigned() ||
        found->get<std::uint64_t>() > std::numeric_limits<std::uint16_t>::max()) {
        return std::nullopt;
    }
    return found->get<std::uint16_t>();
}

bool read_texts(const json& map, Slip& slip) {
    bool good = true;
    std::size_t fields = other_fields;
    each_text(slip, [&](const char* key, std::string& text) {
        const auto found = map.find(key);
        ++fields;
        if (found == map.end() || !is_sound_text(*found)) {
            good = false;
            return;
        }
        text = found->get<std::string>();
    });
    return good && map.size() == fields;
}

bool read_missing(const json& map, Slip& slip) {
    const auto found = map.find("missing");
    if (found == map.end() || !found->is_array() || found->size() > most_missing) {
        return false;
    }
    for (const auto& item : *found) {
        if (!is_sound_text(item)) {
            return false;
        }
        slip.missing.push_back(item.get<std::string>());
    }
    return true;
}

bool read_kind(const json& map, Slip& slip) {
    const auto kind = small_number(map, "kind");
    const auto copy = small_number(map, "copy");
    if (!kind || !copy || *kind < 1 || *kind > 2) {
        return false;
    }
    slip.kind = *kind == 1 ? SlipKind::queue_ticket : SlipKind::receipt;
    slip.copy = *copy;
    return true;
}

Result<Slip> slip_from(const json& map) {
    if (!map.is_object()) {
        return fail(ErrorCode::corrupt, "a stored slip is damaged");
    }
    const auto stored = small_number(map, "version");
    if (stored && *stored > version) {
        return fail(ErrorCode::unsupported, "a stored slip is of a newer version");
    }
    Slip slip;
    if (stored != version || !read_kind(map, slip) || !read_texts(map, slip) ||
        !read_missing(map, slip)) {
        return fail(ErrorCode::corrupt, "a stored slip lacks a field or has a wrong one");
    }
    return slip;
}

} // namespace

Bytes encode_slip(const Slip& slip) {
    json map = {
        {"version", version},
        {"kind", static_cast<unsigned>(slip.kind)},
        {"copy", slip.copy},
        {"missing", slip.missing},
    };
    each_text(slip, [&map](const char* key, const std::string& text) { map[key] = text; });
    return json::to_cbor(map);
}

Result<Slip> decode_slip(ByteView bytes) {
    try {
        const auto map = json::from_cbor(bytes.begin(), bytes.end(), true, false);
        // dump() is where nlohmann checks UTF-8; broken text throws.
        (void)map.dump();
        return slip_from(map);
    } catch (const json::exception&) {
        return fail(ErrorCode::corrupt, "a stored slip is damaged");
    }
}

} // namespace anjungan::print

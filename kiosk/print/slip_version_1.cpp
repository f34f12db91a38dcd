// Slips as they were stored when there were two kinds: rows in the field still hold them.
#include "kiosk/print/slip_json.hpp"

#include <array>
#include <map>

namespace anjungan::print {

namespace {

using nlohmann::json;

constexpr std::array text_keys = {
    "office",
    "service",
    "queue_number",
    "receipt_code",
    "issued",
    "promised",
    "cost",
    "state",
    "complaint",
    "keep",
    "qr",
    "label_heading",
    "label_issued",
    "label_queue_number",
    "label_cost",
    "label_receipt_code",
    "label_state",
    "label_promised",
    "label_copy",
    "label_complaint",
    "label_missing",
    "label_qr_caption"};

constexpr std::size_t other_keys = 4; ///< version, kind, copy, missing

using Texts = std::map<std::string, std::string, std::less<>>;

std::optional<Texts> read_texts(const json& map) {
    Texts texts;
    for (const auto* key : text_keys) {
        const auto text = stored_text(member(map, key));
        if (!text) {
            return std::nullopt;
        }
        texts[key] = *text;
    }
    return texts;
}

std::optional<std::vector<std::string>> read_missing(const json& list) {
    if (!list.is_array() || list.size() > most_stored_items) {
        return std::nullopt;
    }
    std::vector<std::string> items;
    for (const auto& item : list) {
        const auto text = stored_text(item);
        if (!text) {
            return std::nullopt;
        }
        items.push_back(*text);
    }
    return items;
}

Visit visit_from(Texts& texts) {
    Visit visit;
    visit.service = texts["service"];
    visit.number = {texts["label_queue_number"], texts["queue_number"]};
    visit.code = {texts["label_receipt_code"], texts["receipt_code"]};
    visit.issued = {texts["label_issued"], texts["issued"]};
    visit.state = {texts["label_state"], texts["state"]};
    visit.promise = {texts["label_promised"], texts["promised"]};
    visit.cost = {texts["label_cost"], texts["cost"]};
    visit.missing.title = texts["label_missing"];
    visit.complaint = {texts["label_complaint"], texts["complaint"]};
    return visit;
}

} // namespace

std::optional<Slip> read_version_1(const json& map) {
    const auto kind = stored_number(member(map, "kind"));
    const auto copy = stored_number(member(map, "copy"));
    auto texts = read_texts(map);
    auto missing = read_missing(member(map, "missing"));
    if (!kind || !copy || *kind < 1 || *kind > 2 || !texts || !missing ||
        map.size() != text_keys.size() + other_keys) {
        return std::nullopt;
    }
    Slip slip;
    auto& frame = slip.frame;
    frame.office = (*texts)["office"];
    frame.heading = (*texts)["label_heading"];
    frame.copy_words = (*texts)["label_copy"];
    frame.copy = *copy;
    frame.qr = (*texts)["qr"];
    frame.qr_caption = (*texts)["label_qr_caption"];
    frame.keep = (*texts)["keep"];
    auto visit = visit_from(*texts);
    visit.missing.items = std::move(*missing);
    if (*kind == 1) {
        slip.content = QueueTicket{std::move(visit), {}, {}};
    } else {
        slip.content = Receipt{std::move(visit)};
    }
    return slip;
}

} // namespace anjungan::print

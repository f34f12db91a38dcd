// SPDX-License-Identifier: GPL-3.0-or-later
// A slip as CBOR, for the store. Reading is strict: a damaged row must not become half a slip.
#include "kiosk/print/slip_cbor.hpp"

#include "base/nesting.hpp"
#include "kiosk/print/slip_fields.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>
#include <utility>

namespace anjungan::print {

namespace {

using nlohmann::json;

constexpr std::uint16_t version = 1;
constexpr std::size_t outer_keys = 2;                ///< version, kind
constexpr std::size_t max_stored_text_length = 2000; ///< bytes; a slip is a hand's length of paper
constexpr std::size_t max_stored_items = 500;        ///< of a list

/// Nothing unless it is a text of bearable length.
std::optional<std::string> stored_text(const json& value) {
    if (!value.is_string() || value.get_ref<const std::string&>().size() > max_stored_text_length) {
        return std::nullopt;
    }
    return value.get<std::string>();
}

/// Nothing unless it is a whole number from 0 to 65535.
std::optional<std::uint16_t> stored_number(const json& value) {
    if (!value.is_number_unsigned() ||
        value.get<std::uint64_t>() > std::numeric_limits<std::uint16_t>::max()) {
        return std::nullopt;
    }
    return value.get<std::uint16_t>();
}

/// The member of a map, or a null that no reader accepts.
const json& member(const json& map, const char* key) {
    static const json nothing;
    const auto found = map.find(key);
    return found == map.end() ? nothing : *found;
}

class Writer {
public:
    explicit Writer(json& map) : map_(map) {}

    /// What says nothing is left out, so that the row is as it was before there was such a field.
    template <class Field>
    void optional(const char* key, const Field& field) {
        if (!(field == Field{})) {
            (*this)(key, field);
        }
    }

    void operator()(const char* key, std::uint16_t number) { map_[key] = number; }
    void operator()(const char* key, Letters letters) {
        map_[key] = static_cast<std::uint16_t>(letters);
    }
    void operator()(const char* key, const std::string& text) { map_[key] = text; }
    void operator()(const char* key, const Fact& fact) { map_[key] = written(fact); }
    void operator()(const char* key, const std::vector<Fact>& facts) { map_[key] = written(facts); }
    void operator()(const char* key, const Group& group) {
        map_[key] = json::array({group.title, written(group.facts)});
    }
    void operator()(const char* key, const List& list) {
        map_[key] = json::array({list.title, list.items});
    }

private:
    static json written(const Fact& fact) { return json::array({fact.label, fact.value}); }
    static json written(const std::vector<Fact>& facts) {
        auto list = json::array();
        for (const auto& fact : facts) {
            list.push_back(written(fact));
        }
        return list;
    }

    json& map_;
};

/// Fills fields, counts them, and remembers whether each was as it should be.
class Reader {
public:
    explicit Reader(const json& map) : map_(map) {}

    template <class Field>
    void operator()(const char* key, Field& field) {
        ++fields_;
        good_ = take(member(map_, key), field) && good_;
    }

    /// Rows from before there was such a field lack it.
    template <class Field>
    void optional(const char* key, Field& field) {
        if (map_.contains(key)) {
            (*this)(key, field);
        }
    }

    [[nodiscard]] bool read_all() const { return good_ && map_.size() == fields_ + outer_keys; }

private:
    static bool take(const json& value, std::uint16_t& number);
    static bool take(const json& value, Letters& letters);
    static bool take(const json& value, std::string& text);
    static bool take(const json& value, Fact& fact);
    static bool take(const json& value, Group& group);
    static bool take(const json& value, List& list);
    template <class Item>
    static bool take(const json& value, std::vector<Item>& items);

    const json& map_;
    std::size_t fields_ = 0;
    bool good_ = true;
};

bool Reader::take(const json& value, std::uint16_t& number) {
    const auto stored = stored_number(value);
    number = stored.value_or(0);
    return stored.has_value();
}

bool Reader::take(const json& value, Letters& letters) {
    const auto stored = stored_number(value);
    letters = stored == 1 ? Letters::large : Letters::standard;
    return stored.has_value() && *stored <= 1;
}

bool Reader::take(const json& value, std::string& text) {
    const auto stored = stored_text(value);
    text = stored.value_or("");
    return stored.has_value();
}

template <class Item>
bool Reader::take(const json& value, std::vector<Item>& items) {
    if (!value.is_array() || value.size() > max_stored_items) {
        return false;
    }
    items.resize(value.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!take(value[i], items[i])) {
            return false;
        }
    }
    return true;
}

bool is_pair(const json& value) {
    return value.is_array() && value.size() == 2;
}

bool Reader::take(const json& value, Fact& fact) {
    return is_pair(value) && take(value[0], fact.label) && take(value[1], fact.value);
}

bool Reader::take(const json& value, Group& group) {
    return is_pair(value) && take(value[0], group.title) && take(value[1], group.facts);
}

bool Reader::take(const json& value, List& list) {
    return is_pair(value) && take(value[0], list.title) && take(value[1], list.items);
}

/// The content of the kind numbered `kind` from 0, still empty.
template <std::size_t Index = 0>
std::optional<SlipContent> content_of(std::size_t kind) {
    if constexpr (Index < std::variant_size_v<SlipContent>) {
        return kind == Index ? SlipContent(std::in_place_index<Index>)
                             : content_of<Index + 1>(kind);
    }
    return std::nullopt;
}

std::optional<Slip> read_slip(const json& map) {
    const auto kind = stored_number(member(map, "kind"));
    auto content = kind && *kind > 0 ? content_of(*kind - 1U) : std::nullopt;
    if (!content) {
        return std::nullopt;
    }
    Slip slip = {{}, std::move(*content)};
    Reader reader(map);
    each_field(slip.frame, reader);
    std::visit([&reader](auto& part) { each_field(part, reader); }, slip.content);
    if (!reader.read_all()) {
        return std::nullopt;
    }
    return slip;
}

Result<Slip> slip_from(const json& map) {
    const auto stored = stored_number(member(map, "version"));
    if (stored && *stored > version) {
        return fail(ErrorCode::unsupported, "a stored slip is of a newer version");
    }
    auto slip = stored == version ? read_slip(map) : std::nullopt;
    if (!slip) {
        return fail(ErrorCode::corrupt, "a stored slip lacks a field or has a wrong one");
    }
    return std::move(*slip);
}

} // namespace

Bytes encode_slip(const Slip& slip) {
    // The number of a kind is its place in the variant, from 1.
    json map = {{"version", version}, {"kind", slip.content.index() + 1}};
    Writer writer(map);
    each_field(slip.frame, writer);
    std::visit([&writer](const auto& part) { each_field(part, writer); }, slip.content);
    return json::to_cbor(map);
}

Result<Slip> decode_slip(ByteView bytes) {
    const auto damaged = fail(ErrorCode::corrupt, "a stored slip is damaged");
    if (!require_plain_cbor(bytes)) {
        return damaged;
    }
    try {
        const auto map = json::from_cbor(bytes.begin(), bytes.end(), true, false);
        // dump() is where nlohmann checks UTF-8; broken text throws.
        (void)map.dump();
        return slip_from(map);
    } catch (const json::exception&) {
        return damaged;
    }
}

} // namespace anjungan::print

// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a text to Unicode, by iconv.
#include "simulator/printer/character_set.hpp"

#include "base/mutex.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace anjungan::simulator {

namespace {

struct PageName {
    std::uint8_t number;
    const char* name;
};

/// The n of ESC t on Epson's printers. Source: Epson ESC/POS reference, "Character code tables".
/// Those that this C library has no table for are boxes above 0x7F.
constexpr std::array page_names = {
    PageName{0, "CP437"},       PageName{1, "CP932"},        PageName{2, "CP850"},
    PageName{3, "CP860"},       PageName{4, "CP863"},        PageName{5, "CP865"},
    PageName{11, "CP851"},      PageName{12, "CP853"},       PageName{13, "CP857"},
    PageName{14, "CP737"},      PageName{15, "ISO-8859-7"},  PageName{16, "CP1252"},
    PageName{17, "CP866"},      PageName{18, "CP852"},       PageName{19, "CP858"},
    PageName{20, "CP874"},      PageName{21, "CP874"},       PageName{26, "CP874"},
    PageName{30, "TCVN"},       PageName{31, "TCVN"},        PageName{32, "CP720"},
    PageName{33, "CP775"},      PageName{34, "CP855"},       PageName{35, "CP861"},
    PageName{36, "CP862"},      PageName{37, "CP864"},       PageName{38, "CP869"},
    PageName{39, "ISO-8859-2"}, PageName{40, "ISO-8859-15"}, PageName{41, "CP1098"},
    PageName{42, "CP774"},      PageName{43, "CP772"},       PageName{44, "CP1125"},
    PageName{45, "CP1250"},     PageName{46, "CP1251"},      PageName{47, "CP1253"},
    PageName{48, "CP1254"},     PageName{49, "CP1255"},      PageName{50, "CP1256"},
    PageName{51, "CP1257"},     PageName{52, "CP1258"},      PageName{53, "RK1048"},
};

/// What stands in the places of # $ @ [ \ ] ^ ` { | } ~. Source: the same, ESC R.
constexpr std::u32string_view replaced = U"#$@[\\]^`{|}~";
constexpr std::array<std::u32string_view, 18> countries = {
    U"#$@[\\]^`{|}~",
    U"#$à°ç§^`éùè¨",
    U"#$§ÄÖÜ^`äöüß",
    U"£$@[\\]^`{|}~",
    U"#$@ÆØÅ^`æøå~",
    U"#¤ÉÄÖÅÜéäöåü",
    U"#$@°\\é^ùàòèì",
    U"₧$@¡Ñ¿^`¨ñ}~",
    U"#$@[¥]^`{|}~",
    U"#¤ÉÆØÅÜéæøåü",
    U"#$ÉÆØÅÜéæøåü",
    U"#$á¡Ñ¿é`íñóú",
    U"#$á¡Ñ¿éüíñóú",
    U"#$@[₩]^`{|}~",
    U"#$ŽŠĐĆČžšđćč",
    U"#¥@[\\]^`{|}~",
    U"#$@[\\]^`{|}~",
    U"#$@[\\]^`{|}~",
};

struct Table {
    std::array<char32_t, 256> characters = {};
};

char32_t converted(const char* coding, ByteView bytes) {
    auto* const handle = ::iconv_open("UTF-32LE", coding);
    if (handle == reinterpret_cast<iconv_t>(-1)) { // NOLINT(*-reinterpret-cast,*-int-to-ptr): iconv
        return no_character;
    }
    std::array<char, 8> in = {};
    std::copy(bytes.begin(), bytes.end(), in.begin());
    std::array<unsigned char, 16> out = {};
    char* from = in.data();
    auto from_left = bytes.size();
    char* to = reinterpret_cast<char*>(out.data()); // NOLINT(*-reinterpret-cast): as iconv has it
    auto to_left = out.size();
    const auto result = ::iconv(handle, &from, &from_left, &to, &to_left);
    ::iconv(handle, nullptr, nullptr, &to, &to_left);
    ::iconv_close(handle);
    if (result == static_cast<std::size_t>(-1) || to_left == out.size()) {
        return no_character;
    }
    return static_cast<char32_t>(out[0] | out[1] << 8U | out[2] << 16U);
}

/// Worked out once a coding: opening iconv for each character of a text would be slow.
const Table& table_of(const char* coding) {
    static Mutex mutex;
    static std::map<std::string_view, Table> tables GUARDED_BY(mutex);
    const MutexLock lock(mutex);
    auto& table = tables[coding];
    if (table.characters[0x20] == 0) {
        for (unsigned byte = 0x20; byte < 0x100; ++byte) {
            const std::array one = {static_cast<std::uint8_t>(byte)};
            table.characters[byte] = converted(coding, one);
        }
    }
    return table;
}

const char* name_of(MultiByte coding) {
    switch (coding) {
    case MultiByte::gb18030: return "GB18030";
    case MultiByte::jis: return "EUC-JP";
    case MultiByte::shift_jis: return "CP932";
    case MultiByte::big5: return "BIG5";
    case MultiByte::euc_kr: return "CP949";
    }
    return "GB18030";
}

/// 1 for a byte that begins no sequence.
std::size_t utf8_length(std::uint8_t first) {
    if (first >= 0xF0 && first < 0xF8) {
        return 4;
    }
    if (first >= 0xE0 && first < 0xF0) {
        return 3;
    }
    return first >= 0xC0 && first < 0xE0 ? 2 : 1;
}

} // namespace

bool CharacterSet::set_page(std::uint8_t number) {
    const bool known = std::ranges::find(page_names, number, &PageName::number) != page_names.end();
    page_ = known ? number : std::uint8_t{0};
    return known;
}

bool CharacterSet::set_country(std::uint8_t number) {
    const bool known = number < countries.size();
    country_ = known ? number : std::uint8_t{0};
    return known;
}

bool CharacterSet::leads(std::uint8_t byte) const {
    switch (multi_byte_) {
    case MultiByte::jis: return byte > 0x20 && byte < 0x7F;
    case MultiByte::shift_jis:
        return (byte >= 0x81 && byte <= 0x9F) || (byte >= 0xE0 && byte <= 0xFC);
    case MultiByte::gb18030:
    case MultiByte::big5:
    case MultiByte::euc_kr: return byte >= 0x81 && byte <= 0xFE;
    }
    return false;
}

std::size_t CharacterSet::length_of(ByteView text) const {
    if (utf8_) {
        return utf8_length(text[0]);
    }
    if (!multi_byte_on_ || !leads(text[0])) {
        return 1;
    }
    const bool four =
        multi_byte_ == MultiByte::gb18030 && text.size() > 1 && text[1] >= '0' && text[1] <= '9';
    return four ? 4 : 2;
}

char32_t CharacterSet::decode_single(std::uint8_t byte) const {
    if (byte < 0x80) {
        const auto at = replaced.find(byte);
        return at == std::u32string_view::npos ? char32_t{byte} : countries[country_][at];
    }
    if (multi_byte_on_ && multi_byte_ == MultiByte::shift_jis) {
        return table_of("CP932").characters[byte];
    }
    return table_of(std::ranges::find(page_names, page_, &PageName::number)->name).characters[byte];
}

char32_t CharacterSet::decode(ByteView bytes) const {
    if (utf8_) {
        return bytes.size() == 1 && bytes[0] < 0x80 ? char32_t{bytes[0]}
                                                    : converted("UTF-8", bytes);
    }
    if (bytes.size() == 1) {
        return decode_single(bytes[0]);
    }
    if (multi_byte_ != MultiByte::jis) {
        return converted(name_of(multi_byte_), bytes);
    }
    const std::array euc = {
        static_cast<std::uint8_t>(bytes[0] | 0x80U), static_cast<std::uint8_t>(bytes[1] | 0x80U)};
    return converted(name_of(multi_byte_), euc);
}

bool is_wide(char32_t character) {
    return (character >= 0x1100 && character < 0x1160) ||
           (character >= 0x2E80 && character < 0xD7A4 && character != 0x303F) ||
           (character >= 0xF900 && character < 0xFB00) ||
           (character >= 0xFE30 && character < 0xFE70) ||
           (character >= 0xFF00 && character < 0xFF61) ||
           (character >= 0xFFE0 && character < 0xFFE7) ||
           (character >= 0x1F300 && character < 0x40000);
}

void append_character(std::string& utf8, char32_t character) {
    const auto add = [&utf8](char32_t bits) { utf8 += static_cast<char>(bits); };
    const auto follow = [&add, character](unsigned shift) {
        add(0x80U | ((character >> shift) & 0x3FU));
    };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0U | (character >> 6U));
        follow(0);
    } else if (character < 0x10000) {
        add(0xE0U | (character >> 12U));
        follow(6);
        follow(0);
    } else {
        add(0xF0U | (character >> 18U));
        follow(12);
        follow(6);
        follow(0);
    }
}

} // namespace anjungan::simulator

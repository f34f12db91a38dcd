// SPDX-License-Identifier: GPL-3.0-or-later
/// A service as its folder describes it: `assets/services/<id>/service.json`.
#pragma once

#include "kiosk/services/local_text.hpp"
#include "kiosk/services/office_facts.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anjungan::services {

/// A closed little language over answers: equals, any-of (for choices and papers), all, any, not.
struct Condition {
    enum class Kind : std::uint8_t { always, is, paper, all, any, none };
    Kind kind = Kind::always;
    std::string field;               ///< of `is`; of `paper`: the requirement's id
    std::vector<std::string> values; ///< the answer is or has one of these; of `paper`: see Paper
    std::vector<Condition> inner;    ///< of all, any, none
};

class FieldType;

struct Option {
    std::string id;
    LocalText label;
    LocalText detail;    ///< may be empty
    std::string picture; ///< an illustration's name; may be empty
};

struct Field {
    std::string id;
    /// With the rules of this field; nullptr only where semantic_faults() refuses the service.
    std::shared_ptr<const FieldType> type;
    LocalText question; ///< the page's heading; of a note: its title
    LocalText label;    ///< short, for "check your answers"; empty: question
    LocalText help;     ///< a sentence under the question; of a note: its body
    bool required = true;
    bool recent = false; ///< a date that mostly lies a few days back
    bool ends = false;   ///< a note after which nothing is asked or handed in: the visit ends there
    Condition when;
    std::vector<Option> options;
    int retention_days = 0; ///< how long the office keeps it; 0: as the service says
    std::string part = {};  ///< of the form, by its id; empty: of none
};

/// What belongs together in a form: "Anak", "Ibu". Its fields stand together.
struct Part {
    std::string id;
    LocalText title;
};

/// The part that the page of papers belongs to, with the questions that wait for it.
inline constexpr std::string_view papers_part = "papers";

/// One of the 14 components of a service standard; the keys are those of service.schema.json.
struct StandardComponent {
    std::string key;
    LocalText text;
    std::string citation;  ///< law or decision it rests on; may be empty
    std::string effective; ///< ISO date; may be empty
    bool verified = true;  ///< false: the office has not yet checked it against its source
    LocalText remedy = {}; ///< of jaminan_pelayanan: what a citizen gets when it is not kept
};

struct Requirement {
    std::string id;
    LocalText text;
    LocalText detail; ///< where to get it, what counts instead
    bool required = true;
    Condition when; ///< over answers, and over the papers before this one
};

/// Where the first page has it.
enum class ServiceGroup : std::uint8_t {
    family,  ///< family and population
    letters, ///< letters of the village
    voice,   ///< what citizens have to say
    other,   ///< of none of these
};

enum class ServiceKind : std::uint8_t {
    form,  ///< a full visit with a form
    queue, ///< a number for a counter
};

struct Service {
    std::string id;
    std::string version; ///< of this folder; goes into the submission
    ServiceKind kind = ServiceKind::form;
    std::string icon;
    ServiceGroup group = ServiceGroup::other;
    LocalText title;
    LocalText summary;
    std::string queue_group;  ///< one capital letter; empty: no number is given
    int promised_days = 0;    ///< working days; 0: the same day
    LocalText promise;        ///< "1 hari kerja (24 jam) …"
    long long fee_rupiah = 0; ///< what the office may ask for it
    int retention_days = 0;   ///< how long the office keeps a submission
    std::vector<StandardComponent> standard;
    std::vector<Requirement> requirements;
    std::vector<Part> parts; ///< may be empty
    std::vector<Field> form;
    LocalText privacy; ///< the notice: what is collected, why, legal basis, how long
    std::string privacy_version;
    LocalText complaint; ///< where to complain, for the slip
    OfficeFacts office;

    [[nodiscard]] const StandardComponent* component(std::string_view key) const;
    [[nodiscard]] const Field* field(std::string_view field_id) const;
    [[nodiscard]] const Part* part(std::string_view part_id) const;
    [[nodiscard]] const Requirement* requirement(std::string_view requirement_id) const;
};

} // namespace anjungan::services

// SPDX-License-Identifier: GPL-3.0-or-later
// Papers, by all answers that decide on them.
#include "tests/kiosk/back-office/possible_papers.hpp"

#include "kiosk/services/form.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace anjungan::test {

namespace {

/// The values of answers that conditions ask for, by field.
using Asked = std::map<std::string, std::set<std::string>>;

void gather(const services::Condition& condition, Asked& asked) {
    if (condition.kind == services::Condition::Kind::is) {
        asked[condition.field].insert(condition.values.begin(), condition.values.end());
    }
    for (const auto& inner : condition.inner) {
        gather(inner, asked);
    }
}

/// Of a form, no answer to a question that is not asked.
void forget_hidden(const services::Service& service, const Asked& asked, services::Answers& said) {
    for (std::size_t round = 0; round < asked.size(); ++round) {
        const auto shown = services::visible_fields(service, said);
        for (const auto& [id, values] : asked) {
            const auto is_it = [&id = id](const auto* field) { return field->id == id; };
            if (std::none_of(shown.begin(), shown.end(), is_it)) {
                said.remove(id);
            }
        }
    }
}

/// Which papers are asked for together, by the answers that decide on them.
class PossiblePapers {
public:
    explicit PossiblePapers(const services::Service& service) : service_(service) {
        for (const auto& requirement : service.requirements) {
            gather(requirement.when, asked_);
        }
        for (auto field = service.form.rbegin(); field != service.form.rend(); ++field) {
            if (asked_.contains(field->id)) { // it is asked, or not, by an earlier answer
                gather(field->when, asked_);
            }
        }
        answer(asked_.begin(), {});
    }

    /// Those that no other one holds: the others are shorter on paper.
    [[nodiscard]] std::vector<PaperSet> longest() const {
        std::vector<PaperSet> sets;
        for (const auto& one : sets_) {
            const auto holds_it = [&](const PaperSet& other) {
                return other.size() > one.size() &&
                       std::all_of(one.begin(), one.end(), [&](const auto& id) {
                           return std::find(other.begin(), other.end(), id) != other.end();
                       });
            };
            if (std::none_of(sets_.begin(), sets_.end(), holds_it)) {
                sets.push_back(one);
            }
        }
        return sets;
    }

private:
    void answer(Asked::const_iterator next, std::map<std::string, std::string> said) {
        if (next == asked_.end()) {
            keep(said);
            return;
        }
        answer(std::next(next), said); // something else, or nothing
        for (const auto& value : next->second) {
            said[next->first] = value;
            answer(std::next(next), said);
        }
    }

    void keep(const std::map<std::string, std::string>& said) {
        services::Answers answers;
        for (const auto& [field, value] : said) {
            answers.set(field, value);
        }
        forget_hidden(service_, asked_, answers);
        PaperSet set;
        for (const auto* requirement : services::applicable_requirements(service_, answers)) {
            set.push_back(requirement->id);
        }
        sets_.insert(std::move(set));
    }

    const services::Service& service_;
    Asked asked_;
    std::set<PaperSet> sets_;
};

} // namespace

const std::vector<PaperSet>& longest_papers(const services::Service& service) {
    static std::map<std::string, std::vector<PaperSet>> known;
    const auto [at, added] = known.try_emplace(service.id);
    if (added) {
        at->second = PossiblePapers(service).longest();
    }
    return at->second;
}

} // namespace anjungan::test

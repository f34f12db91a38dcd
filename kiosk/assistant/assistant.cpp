// SPDX-License-Identifier: GPL-3.0-or-later
// Learns topics from data and catalogue, ranks them for a question, and fetches the answer.
#include "kiosk/assistant/assistant.hpp"

#include "kiosk/assistant/assistant_data.hpp"
#include "kiosk/assistant/text_index.hpp"
#include "kiosk/assistant/topic_model.hpp"
#include "kiosk/assistant/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace anjungan::assistant {

namespace {

using services::LocalText;
using services::Service;

constexpr double least_shown = 0.005;
constexpr std::size_t most_shown = 5;
/// How much the catalogue's sentences count beside the examples, on the scale of log-odds.
constexpr double text_share = 2.5;
/// The same for a service that has no examples, such as one that an office has added.
constexpr double text_share_alone = 6;
/// What a word that nobody knows speaks against everything that is answered here.
constexpr double unknown_share = 0.5;
constexpr std::size_t most_unknown = 4;

/// "I am confused, where do I begin?" is for a person, unless it is clear what it is about.
constexpr double mood_threshold = 0.5;

/// What people ask for first when they do not say what.
constexpr const char* usual_component = "persyaratan";

/// The components in the order in which a question that names several is understood.
constexpr std::array<std::string_view, 4> asked_for = {
    "biaya", "jangka_waktu", "persyaratan", "prosedur"};

/// All that is searched and learnt from, while it is put together.
struct Lessons {
    Vocabulary* vocabulary;
    TextIndex* index;
    std::vector<Example> examples;

    void sentence(std::size_t topic, const LocalText& text) const {
        for (const auto& [language, words] : text.by_language) {
            index->add(topic, vocabulary->learn(words));
        }
    }

    void example(std::size_t topic, std::string_view phrase, double weight) {
        examples.push_back({vocabulary->learn(phrase), topic, weight});
    }

    void example(std::size_t topic, const LocalText& text, double weight) {
        for (const auto& [language, words] : text.by_language) {
            example(topic, words, weight);
        }
    }

    void service(std::size_t topic, const Service& service) {
        constexpr double of_summary = 0.5;
        example(topic, service.title, 1);
        example(topic, service.summary, of_summary);
        sentence(topic, service.title);
        sentence(topic, service.summary);
        for (const auto& requirement : service.requirements) {
            sentence(topic, requirement.text);
            sentence(topic, requirement.detail);
        }
        for (const auto& field : service.form) {
            sentence(topic, field.question);
            sentence(topic, field.help);
            for (const auto& option : field.options) {
                sentence(topic, option.label);
            }
        }
        for (const auto& component : service.standard) {
            sentence(topic, component.text);
        }
    }
};

} // namespace

struct Assistant::Parts {
    struct ServiceAnswers {
        std::vector<services::StandardComponent> standard;
        LocalText summary;
    };

    explicit Parts(const AssistantData& data) : vocabulary(data), functions(data.functions) {}

    std::vector<std::string> topics; ///< ids; one of them is no_topic
    std::vector<double> text_shares; ///< of each topic
    Vocabulary vocabulary;
    TextIndex index;
    std::optional<TopicModel> model;
    std::map<std::string, ServiceAnswers, std::less<>> services;
    std::map<std::string, LocalText> functions;

    [[nodiscard]] std::vector<Candidate> rank(const Understanding& understood) const;
    [[nodiscard]] std::optional<Answer>
    answer(const std::string& id, const Understanding& understood, std::string_view language) const;
};

std::vector<Candidate> Assistant::Parts::rank(const Understanding& understood) const {
    if (understood.ideas.empty()) {
        return {};
    }
    auto scores = model->scores(understood.ideas);
    const auto covered = index.coverage(understood.ideas);
    for (std::size_t topic = 0; topic < topics.size(); ++topic) {
        scores[topic] += text_shares[topic] * covered[topic];
        if (topics[topic] == no_topic) {
            const auto unknown = std::min(understood.unknown_words, most_unknown);
            scores[topic] += unknown_share * static_cast<double>(unknown);
        }
    }
    const auto shares = probabilities(std::move(scores));
    std::vector<Candidate> list;
    for (std::size_t topic = 0; topic < topics.size(); ++topic) {
        if (shares[topic] >= least_shown) {
            list.push_back({topics[topic], shares[topic]});
        }
    }
    std::stable_sort(list.begin(), list.end(), [](const auto& one, const auto& other) {
        return one.probability > other.probability;
    });
    return list;
}

std::optional<Answer> Assistant::Parts::answer(
    const std::string& id, const Understanding& understood, std::string_view language
) const {
    if (const auto found = functions.find(id); found != functions.end()) {
        return Answer{id, {}, std::string(found->second.in(language)), {}, {}, true};
    }
    const auto service = services.find(id);
    if (service == services.end()) {
        return std::nullopt;
    }
    const auto& aspects = understood.aspects;
    std::string_view wanted = usual_component;
    for (const auto key : asked_for) {
        if (std::find(aspects.begin(), aspects.end(), key) != aspects.end()) {
            wanted = key;
            break;
        }
    }
    for (const auto& component : service->second.standard) {
        if (component.key == wanted) {
            return Answer{
                id,
                component.key,
                std::string(component.text.in(language)),
                component.citation,
                component.effective,
                component.verified};
        }
    }
    return Answer{id, {}, std::string(service->second.summary.in(language)), {}, {}, true};
}

Assistant::Assistant(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Assistant::Assistant(Assistant&& other) noexcept = default;
Assistant& Assistant::operator=(Assistant&& other) noexcept = default;
Assistant::~Assistant() = default;

Result<Assistant>
Assistant::load(const std::filesystem::path& directory, const services::Catalogue& catalogue) {
    const auto data = read_assistant_data(directory);
    TRY(data);
    return learn(*data, catalogue);
}

Assistant Assistant::learn(const AssistantData& data, const services::Catalogue& catalogue) {
    auto parts = std::make_unique<Parts>(data);
    Lessons lessons{&parts->vocabulary, &parts->index, {}};
    for (const auto& service : catalogue.services) {
        lessons.service(parts->topics.size(), service);
        parts->topics.push_back(service.id);
        const bool taught = data.examples.contains(service.id);
        parts->text_shares.push_back(taught ? text_share : text_share_alone);
        parts->services[service.id] = {service.standard, service.summary};
    }
    for (const auto& [id, phrases] : data.examples) {
        auto topic = std::find(parts->topics.begin(), parts->topics.end(), id);
        const bool is_function = data.functions.contains(id) || id == no_topic;
        if (topic == parts->topics.end() && !is_function) {
            continue; // a service that this office does not offer
        }
        const auto number = static_cast<std::size_t>(topic - parts->topics.begin());
        if (topic == parts->topics.end()) {
            parts->topics.push_back(id);
            parts->text_shares.push_back(text_share);
        }
        for (const auto& phrase : phrases) {
            lessons.example(number, phrase, 1);
        }
    }
    parts->index.finish(parts->topics.size());
    parts->vocabulary.finish();
    parts->model.emplace(lessons.examples, parts->topics.size());
    return Assistant(std::move(parts));
}

std::vector<Candidate> Assistant::rank(std::string_view question) const {
    return parts_->rank(parts_->vocabulary.understand(question));
}

Reply Assistant::ask(std::string_view question, std::string_view language) const {
    const auto understood = parts_->vocabulary.understand(question);
    auto ranked = parts_->rank(understood);
    Reply reply;
    const bool plain = understood.mood == Mood::plain;
    const bool known = !ranked.empty() && ranked.front().id != no_topic &&
                       ranked.front().probability >= (plain ? usual_threshold : mood_threshold);
    if (known) {
        reply.kind = ReplyKind::answer;
        reply.answer = parts_->answer(ranked.front().id, understood, language);
        std::erase_if(ranked, [](const Candidate& one) { return one.id == no_topic; });
        ranked.resize(std::min(ranked.size(), most_shown));
        reply.candidates = std::move(ranked);
        return reply;
    }
    switch (understood.mood) {
    case Mood::plain: reply.kind = ReplyKind::unknown; break;
    case Mood::greeting: reply.kind = ReplyKind::greeting; break;
    case Mood::thanks: reply.kind = ReplyKind::thanks; break;
    case Mood::distress: reply.kind = ReplyKind::distress; break;
    }
    return reply;
}

std::size_t Assistant::entries() const {
    return parts_->index.size();
}

} // namespace anjungan::assistant

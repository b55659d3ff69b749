// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moderation/watchlist.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

static void initialiseModerationData()
{
    Q_INIT_RESOURCE(moderation);
}

namespace ruche::moderation {

QString watchKindName(WatchKind kind)
{
    switch (kind) {
    case WatchKind::Word:
        return u"word"_s;
    case WatchKind::Stem:
        return u"stem"_s;
    case WatchKind::Pattern:
        break;
    }
    return u"pattern"_s;
}

std::optional<WatchKind> watchKindFromName(const QString &name)
{
    for (const auto kind : {WatchKind::Word, WatchKind::Stem, WatchKind::Pattern}) {
        if (watchKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString watchActionName(WatchAction action)
{
    switch (action) {
    case WatchAction::Flag:
        return u"flag"_s;
    case WatchAction::Hold:
        return u"hold"_s;
    case WatchAction::Block:
        return u"block"_s;
    case WatchAction::Replace:
        return u"replace"_s;
    case WatchAction::Label:
        break;
    }
    return u"label"_s;
}

std::optional<WatchAction> watchActionFromName(const QString &name)
{
    for (const auto action : {WatchAction::Flag,
                              WatchAction::Hold,
                              WatchAction::Block,
                              WatchAction::Replace,
                              WatchAction::Label}) {
        if (watchActionName(action) == name)
            return action;
    }
    return std::nullopt;
}

Result<QList<WatchedText>> parseWatchList(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const QJsonValue lists = document.object().value("lists"_L1);
    if (!lists.isArray())
        return fail(ErrorCode::MalformedAnswer, u"no lists: %1"_s.arg(problem.errorString()));
    QList<WatchedText> texts;
    for (const QJsonValue &list : lists.toArray()) {
        const QString language = list.toObject().value("language"_L1).toString();
        for (const QJsonValue &value : list.toObject().value("texts"_L1).toArray()) {
            const QJsonObject object = value.isString() ? QJsonObject{{u"text"_s, value}} : value.toObject();
            const auto kind = watchKindFromName(object.value("kind"_L1).toString(u"word"_s));
            const auto action = watchActionFromName(object.value("action"_L1).toString(u"flag"_s));
            const QString text = object.value("text"_L1).toString();
            if (!kind || !action || text.trimmed().isEmpty())
                return fail(
                    ErrorCode::MalformedAnswer, u"text %1 of the list is none"_s.arg(texts.size() + 1), text);
            texts << WatchedText{text, *kind, *action, object.value("with"_L1).toString(), language};
        }
    }
    return texts;
}

QByteArray writeWatchList(const QList<WatchedText> &texts)
{
    QMap<QString, QJsonArray> byLanguage;
    for (const WatchedText &watched : texts) {
        QJsonObject object{{u"text"_s, watched.text},
                           {u"kind"_s, watchKindName(watched.kind)},
                           {u"action"_s, watchActionName(watched.action)}};
        if (!watched.with.isEmpty())
            object.insert(u"with"_s, watched.with);
        byLanguage[watched.language] << object;
    }
    QJsonArray lists;
    for (auto list = byLanguage.cbegin(); list != byLanguage.cend(); ++list)
        lists << QJsonObject{{u"language"_s, list.key()}, {u"texts"_s, list.value()}};
    return QJsonDocument(QJsonObject{{u"lists"_s, lists}}).toJson();
}

QList<WatchedText> starterList()
{
    initialiseModerationData();
    QFile file(u":/ruche/data/watchedwords.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parseWatchList(file.readAll()).value_or(QList<WatchedText>());
}

} // namespace ruche::moderation

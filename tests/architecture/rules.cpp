// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace ruche::architecture {

namespace {

constexpr qsizetype longestFile = 800;

/// What each layer of the core, and the programs, may include besides themselves.
const QHash<QString, QSet<QString>> &allowedEdges()
{
    const QSet<QString> base{u"core/base"_s};
    const QSet<QString> domain{u"core/base"_s, u"core/domain"_s};
    const QSet<QString> services = domain
        + QSet<QString>{u"core/approval"_s,
                        u"core/storage"_s,
                        u"core/connectors"_s,
                        u"core/settings"_s,
                        u"core/sentiment"_s,
                        u"core/composing"_s,
                        u"core/importers"_s,
                        u"core/media"_s,
                        u"core/moderation"_s,
                        u"core/planning"_s};
    const QSet<QString> shown = domain
        + QSet<QString>{u"core/services"_s,
                        u"core/text"_s,
                        u"core/reports"_s,
                        u"core/settings"_s,
                        u"core/approval"_s,
                        u"core/composing"_s,
                        u"core/media"_s,
                        u"core/moderation"_s,
                        u"core/planning"_s};
    // Programs put everything together, but even they reach the file only through services.
    const QSet<QString> program = shown + QSet<QString>{u"core/connectors"_s};
    static const QHash<QString, QSet<QString>> edges{
        {u"core/base"_s, {}},
        {u"core/domain"_s, base},
        {u"core/approval"_s, domain},
        {u"core/composing"_s, domain},
        {u"core/media"_s, domain},
        {u"core/moderation"_s, base},
        {u"core/planning"_s, domain},
        {u"core/storage"_s, domain},
        {u"core/connectors"_s, domain},
        {u"core/settings"_s, base},
        {u"core/sentiment"_s, base},
        {u"core/importers"_s, domain},
        {u"core/text"_s, domain + QSet<QString>{u"core/approval"_s}},
        {u"core/services"_s, services},
        {u"core/reports"_s, domain + QSet<QString>{u"core/services"_s, u"core/text"_s}},
        {u"ui/imaging"_s, domain + QSet<QString>{u"core/media"_s}},
        {u"ui"_s, shown},
        {u"app"_s, program},
    };
    return edges;
}

int lineAt(const QString &content, qsizetype position)
{
    return int(content.left(position).count(u'\n')) + 1;
}

/// One finding for each match.
QStringList findings(const QString &content, const QRegularExpression &pattern, const QString &what)
{
    QStringList found;
    auto match = pattern.globalMatch(content);
    while (match.hasNext()) {
        const QRegularExpressionMatch one = match.next();
        found << u"%1: %2: %3"_s.arg(
            QString::number(lineAt(content, one.capturedStart())), what, one.captured().trimmed());
    }
    return found;
}

bool isIn(const QString &path, QLatin1StringView folder)
{
    return path.startsWith(folder);
}

/// Tests may look behind the layers that they test.
bool isProduct(const QString &path)
{
    return isIn(path, "core/"_L1) || isIn(path, "ui/"_L1) || isIn(path, "app/"_L1);
}

} // namespace

QString layerOf(const QString &path)
{
    if (isIn(path, "tests/"_L1))
        return u"tests"_s;
    const QStringList parts = path.split(u'/');
    if (!isProduct(path) || parts.size() < 2)
        return {};
    return parts.size() == 2 ? parts.first() : parts.at(0) + u'/' + parts.at(1);
}

bool mayInclude(const QString &layer, const QString &included)
{
    if (layer == included || layer == "tests"_L1)
        return true;
    const QString pixels = u"ui/imaging"_s; // QImage alone, so ruchectl has it too
    const bool ofUi = layer.startsWith("ui/"_L1) && layer != pixels;
    if (included == pixels)
        return ofUi || layer.startsWith("app/"_L1);
    if (ofUi && included.startsWith("ui/"_L1)) {
        if (layer == "ui/common"_L1)
            return false;
        if (layer == "ui/commands"_L1)
            return included == "ui/common"_L1;
        if (layer == "ui/shell"_L1)
            return included == "ui/common"_L1 || included == "ui/commands"_L1;
        if (layer == "ui/accounts"_L1) // forms that several pages show
            return included == "ui/common"_L1;
        if (layer == "ui/charts"_L1) // charts and their period, for the pages with figures
            return included == "ui/common"_L1 || included == "ui/shell"_L1;
        if (layer == "ui/care"_L1) // what a brand promises, in the settings
            return included == "ui/common"_L1 || included == "ui/shell"_L1;
        if (layer == "ui/review"_L1) // what pages show of a review, and do about it
            return included == "ui/common"_L1 || included == "ui/shell"_L1;
        if (layer == "ui/repeat"_L1) // how posts repeat, as the calendar and the composer ask it
            return included == "ui/common"_L1 || included == "ui/shell"_L1;
        if (layer == "ui/imports"_L1) // the sheet of an import
            return included == "ui/common"_L1 || included == "ui/shell"_L1;
        if (layer == "ui/labels"_L1) // what posts are about, for the pages that show posts
            return included == "ui/common"_L1;
        if (layer == "ui/writing"_L1) // what helps to write, in the composer and in the library
            return included == "ui/common"_L1 || included == "ui/shell"_L1;
        if (layer == "ui/media"_L1) // pictures, for the pages that have some
            return included == "ui/common"_L1;
        if (layer == "ui/publishing"_L1) // sheets over any page, with the surroundings of pages
            return included == "ui/common"_L1 || included == "ui/commands"_L1 || included == "ui/shell"_L1;
        if (included == "ui/accounts"_L1 || included == "ui/care"_L1 || included == "ui/charts"_L1
            || included == "ui/imports"_L1 || included == "ui/labels"_L1 || included == "ui/media"_L1
            || included == "ui/publishing"_L1 || included == "ui/repeat"_L1 || included == "ui/review"_L1
            || included == "ui/writing"_L1)
            return true;
        return included == "ui/common"_L1 || included == "ui/commands"_L1 || included == "ui/shell"_L1;
    }
    if (layer == "app/train_sentiment"_L1) // a tool of the engine alone; what people run reaches it through
                                           // services
        return included == "core/base"_L1 || included == "core/sentiment"_L1;
    const bool ofApp = layer == "app"_L1 || layer.startsWith("app/"_L1);
    if (ofApp && included.startsWith("ui/"_L1))
        return layer != "app/ruchectl"_L1;
    if (ofApp && included.startsWith("app/"_L1))
        return true;
    const QString group = ofUi ? u"ui"_s : ofApp ? u"app"_s : layer;
    return allowedEdges().value(group).contains(included);
}

QString withoutComments(const QString &content, bool stringsToo)
{
    enum class In { Code, LineComment, BlockComment, String, Character, RawString };

    QString result = content;
    In in = In::Code;
    QString rawEnd;
    const auto blank = [&](qsizetype at) {
        if (result.at(at) != u'\n')
            result[at] = u' ';
    };
    for (qsizetype at = 0; at < content.size(); ++at) {
        const QChar here = content.at(at);
        const QChar next = at + 1 < content.size() ? content.at(at + 1) : QChar();
        switch (in) {
        case In::Code:
            if (here == u'/' && (next == u'/' || next == u'*')) {
                in = next == u'/' ? In::LineComment : In::BlockComment;
                blank(at);
                blank(++at);
            } else if (here == u'"' && at > 0 && content.at(at - 1) == u'R') {
                const qsizetype open = content.indexOf(u'(', at);
                rawEnd = u')' + content.mid(at + 1, open - at - 1) + u'"';
                in = In::RawString;
            } else if (here == u'"') {
                in = In::String;
            } else if (here == u'\'' && !(at > 0 && content.at(at - 1).isLetterOrNumber())) {
                in = In::Character; // not the separator in 1'000
            }
            break;
        case In::LineComment:
            if (here == u'\n')
                in = In::Code;
            blank(at);
            break;
        case In::BlockComment:
            if (here == u'*' && next == u'/') {
                in = In::Code;
                blank(at);
                ++at;
            }
            blank(at);
            break;
        case In::String:
        case In::Character:
            if (here == u'\\') {
                if (stringsToo) {
                    blank(at);
                    blank(at + 1 < content.size() ? at + 1 : at);
                }
                ++at;
            } else if (here == (in == In::String ? u'"' : u'\'') || here == u'\n') {
                in = In::Code;
            } else if (stringsToo) {
                blank(at);
            }
            break;
        case In::RawString:
            if (QStringView(content).mid(at).startsWith(rawEnd)) {
                at += rawEnd.size() - 1;
                in = In::Code;
            } else if (stringsToo) {
                blank(at);
            }
            break;
        }
    }
    return result;
}

QStringList forbiddenIncludes(const QString &path, const QString &content)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    const QString layer = layerOf(path);
    QStringList found;
    auto match = include.globalMatch(withoutComments(content));
    while (match.hasNext()) {
        const QRegularExpressionMatch one = match.next();
        const QString header = one.captured(1);
        if (header.endsWith(".moc"_L1) || header.startsWith("moc_"_L1))
            continue;
        const QString included = layerOf(header);
        const QString line = QString::number(lineAt(content, one.capturedStart(1)));
        if (included.isEmpty())
            found << u"%1: not included from the root: %2"_s.arg(line, header);
        else if (!mayInclude(layer, included))
            found << u"%1: %2 may not include %3"_s.arg(line, layer, header);
    }
    return found;
}

QStringList modulePrefixedIncludes(const QString &path, const QString &content)
{
    Q_UNUSED(path)
    static const QRegularExpression prefixed(u"^\\s*#\\s*include\\s*<Qt[A-Z]\\w*/[^>]*>"_s,
                                             QRegularExpression::MultilineOption);
    return findings(withoutComments(content), prefixed, u"Qt header with its module"_s);
}

QStringList sqlOutsideStorage(const QString &path, const QString &content)
{
    static const QRegularExpression sql(
        u"\\bQSql(Query|Database|TableModel|QueryModel)\\b|\"\\s*(SELECT|INSERT INTO|DELETE FROM|PRAGMA)\\s"_s);
    if (!isProduct(path) || isIn(path, "core/storage/"_L1))
        return {};
    return findings(withoutComments(content), sql, u"SQL outside core/storage"_s);
}

QStringList networkOutsideConnectors(const QString &path, const QString &content)
{
    static const QRegularExpression network(u"\\bQNetworkAccessManager\\b|\\bQ(Tcp|Ssl|Udp|Web)Socket\\b"_s);
    if (!isProduct(path) || isIn(path, "core/connectors/"_L1))
        return {};
    return findings(withoutComments(content, true), network, u"network outside core/connectors"_s);
}

QStringList widgetsInCore(const QString &path, const QString &content)
{
    static const QRegularExpression widgets(
        u"\\bQ(Widget|Application|GuiApplication|Dialog|MessageBox|Painter|Pixmap|Image|Icon|Color|Font|Action|Chart)\\b"_s);
    if (!isIn(path, "core/"_L1) || isIn(path, "core/reports/"_L1))
        return {};
    return findings(withoutComments(content, true), widgets, u"window in core"_s);
}

QStringList clockBypassed(const QString &path, const QString &content)
{
    static const QRegularExpression now(
        u"\\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\\s*\\(|\\bsystem_clock::now\\b"_s);
    if (!isProduct(path) || path == "core/base/clock.cpp"_L1)
        return {};
    return findings(withoutComments(content, true), now, u"time without a Clock"_s);
}

QStringList blockingCalls(const QString &path, const QString &content)
{
    static const QRegularExpression anywhere(u"\\.then\\(\\s*(this|owner|context|&?m_\\w+)\\s*,"_s);
    static const QRegularExpression inUi(
        u"\\bwaitForFinished\\b|\\bprocessEvents\\b|(?<!drag)(\\.|->)exec\\s*\\(|\\bQEventLoop\\b|\\bQThread::m?sleep\\b"_s);
    if (!isProduct(path))
        return {};
    const QString code = withoutComments(content, true);
    QStringList found = findings(code, anywhere, u"continuation bound to an object"_s);
    if (isIn(path, "ui/"_L1))
        found << findings(code, inUi, u"blocks the window"_s);
    return found;
}

QStringList carelessForm(const QString &path, const QString &content)
{
    static const QRegularExpression crowdedMacro(u"^.*(\\S.*\\bQ_OBJECT\\b|\\bQ_OBJECT\\b.*\\S).*$"_s,
                                                 QRegularExpression::MultilineOption);
    static const QRegularExpression stringConnection(u"\\b(SIGNAL|SLOT)\\s*\\("_s);
    static const QRegularExpression noteToSelf(u"\\b(TODO|FIXME|XXX|HACK)\\b"_s);
    static const QRegularExpression ignoredCode(u"^\\s*#\\s*if\\s+0\\b"_s,
                                                QRegularExpression::MultilineOption);
    QStringList found;
    if (!content.startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1))
        found << u"1: no licence line"_s;
    if (path.endsWith(".h"_L1) && !content.contains("\n#pragma once\n"_L1))
        found << u"1: no #pragma once"_s;
    const qsizetype lines = content.count(u'\n');
    if (lines > longestFile)
        found << u"%1: longer than %2 lines"_s.arg(QString::number(lines), QString::number(longestFile));
    const QString code = withoutComments(content, true);
    found << findings(code, crowdedMacro, u"Q_OBJECT not on its own line"_s);
    found << findings(code, stringConnection, u"connection by name"_s);
    found << findings(code, ignoredCode, u"ignored code"_s);
    if (!isIn(path, "tests/architecture/"_L1))
        found << findings(content, noteToSelf, u"note to self"_s);
    return found;
}

} // namespace ruche::architecture

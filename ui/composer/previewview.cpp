// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewview.h"

#include "ui/common/theme.h"
#include "ui/composer/previewpainter.h"

#include <QHash>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

PreviewFamily previewFamily(const QString &network)
{
    static const QHash<QString, PreviewFamily> families{
        {u"wordpress"_s, PreviewFamily::Article},
        {u"ghost"_s, PreviewFamily::Article},
        {u"reddit"_s, PreviewFamily::Article},
        {u"nodebb"_s, PreviewFamily::Article},
        {u"discourse"_s, PreviewFamily::Article},
        {u"instagram"_s, PreviewFamily::Picture},
        {u"pinterest"_s, PreviewFamily::Picture},
        {u"linkedin"_s, PreviewFamily::Professional},
        {u"facebook"_s, PreviewFamily::Professional},
        {u"youtube"_s, PreviewFamily::Video},
        {u"tiktok"_s, PreviewFamily::Video},
    };
    return families.value(network, PreviewFamily::Microblog);
}

int foldAfter(const QString &network)
{
    // As seen on their pages in 2026; none of them promises it.
    static const QHash<QString, int> folds{
        {u"instagram"_s, 125},
        {u"linkedin"_s, 210},
        {u"facebook"_s, 477},
        {u"youtube"_s, 157},
        {u"tiktok"_s, 100},
        {u"pinterest"_s, 50},
    };
    return folds.value(network, 0);
}

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PreviewView::setContent(const PreviewContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleDescription(content.title.isEmpty() ? content.parts.join(u'\n')
                                                     : content.title + u'\n' + content.parts.join(u'\n'));
    updateGeometry();
    update();
}

int PreviewView::heightForWidth(int width) const
{
    return paintPreview(nullptr, width, m_content, Theme::of(this));
}

QSize PreviewView::sizeHint() const
{
    constexpr int usual = 324;
    return {usual, heightForWidth(usual)};
}

void PreviewView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    (void)paintPreview(&painter, width(), m_content, Theme::of(this));
}

} // namespace ruche::ui

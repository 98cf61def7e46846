/// The statements of the report language. Rules that end in `Block` hold terminated statements, so
/// that reading goes on after a bad line; rules that end in `Head` stop before the block of their
/// statement, so that a bad head does not cost the block.
parser grammar SvodkaParser;

options { tokenVocab = SvodkaLexer; }

fileBlock : NL? (declaration NL)* EOF ;

declaration
    : projectDecl | useDecl | sourceDecl | modelDecl | measureStmt | themeDecl | listDecl
    | queryDecl | reportDecl | deliverDecl | alertDecl | accessDecl | testDecl | calendarDecl
    ;

projectDecl  : projectHead projectBlock ;
projectHead  : PROJECT name TEXT_CONST? ;
projectBlock : LBRACE (projectItem NL)* RBRACE ;
projectItem
    : EDITION NUMBER_CONST                # editionItem
    | LANGUAGE TEXT_CONST           # languageItem
    | LOCALE TEXT_CONST             # localeItem
    | TIMEZONE TEXT_CONST           # projectTimezoneItem
    | CURRENCY name                 # currencyItem
    | WEEK STARTS name            # weekStartsItem
    | YEAR STARTS name            # yearStartsItem
    | HOLIDAYS TEXT_CONST           # holidaysItem
    | CONNECTION name USES name   # connectionItem
    | THEME name                    # projectThemeItem
    | HIDE nameList                   # projectHideItem
    | owner                           # projectOwnerItem
    | describe                        # projectDescribeItem
    ;

useDecl  : USE TEXT_CONST VERSION TEXT_CONST (AS name)? ;
describe : DESCRIBE text ;
owner    : OWNER TEXT_CONST ;

// ---- sources

sourceDecl  : sourceHead sourceBlock? ;
sourceHead  : SOURCE name FROM origin ;
origin
    : name TABLE TEXT_CONST                 # tableOrigin
    | name SQL LONG_TEXT                    # sqlOrigin
    | FILE TEXT_CONST (SHEET TEXT_CONST | ENCODING TEXT_CONST)? # fileOrigin
    ;
sourceBlock : LBRACE (sourceItem NL)* RBRACE ;
sourceItem
    : KEY nameList                   # sourceKeyItem
    | FRESH WITHIN duration BY name # freshItem
    | TIMEZONE TEXT_CONST            # sourceTimezoneItem
    | COLUMNS columnDefBlock         # columnsItem
    | EXPECT dataRule (SEVERITY name)? # expectItem
    | owner                            # sourceOwnerItem
    | describe                         # sourceDescribeItem
    ;
columnDefBlock : LBRACE (columnDef NL)* RBRACE ;
columnDef : name typeRef (FROM TEXT_CONST)? ;
typeRef   : name (LPAREN NUMBER_CONST (COMMA NUMBER_CONST)* RPAREN)? ;
dataRule
    : UNIQUE nameList                            # uniqueRule
    | NO NULLS IN nameList                   # noNullsRule
    | EACH name IN path                        # eachInRule
    | ROW COUNT BETWEEN NUMBER_CONST AND NUMBER_CONST  # rowCountRule
    | expr                                         # everyRowRule
    ;

// ---- models

modelDecl  : modelHead modelBlock ;
modelHead  : MODEL name TEXT_CONST? FROM path ;
modelBlock : LBRACE (modelItem NL)* RBRACE ;
modelItem
    : KEY nameList                                   # modelKeyItem
    | TIME name (EQ expr)?                          # timeItem
    | JOIN (ONE | MANY) path (IS path)? ON expr    # joinItem
    | dimensionStmt                                    # dimensionItem
    | measureStmt                                      # modelMeasureItem
    | SEGMENT name TEXT_CONST? EQ expr              # segmentItem
    | HIERARCHY name TEXT_CONST? EQ path (COMMA path)* # hierarchyItem
    | WHERE expr                                     # modelWhereItem
    | HIDE nameList                                  # hideItem
    | owner                                            # modelOwnerItem
    | describe                                         # modelDescribeItem
    ;
dimensionStmt  : dimensionHead fieldBlock? ;
dimensionHead  : DIMENSION name TEXT_CONST? (EQ dimensionValue)? ;
dimensionValue
    : MAP expr mapBlock   # mapValue
    | BAND expr bandCaseBlock # bandValue
    | expr                  # computedValue
    ;
mapBlock       : LBRACE (mapCase NL)* RBRACE ;
mapCase        : (literal (COMMA literal)* | ELSE) ARROW literal ;
bandCaseBlock  : LBRACE (bandCase NL)* RBRACE ;
bandCase       : (BEFORE literal | ELSE) ARROW TEXT_CONST ;
measureStmt    : measureHead fieldBlock? ;
measureHead    : MEASURE name TEXT_CONST? EQ expr ;
fieldBlock     : LBRACE (fieldOption NL)* RBRACE ;
fieldOption
    : FORMAT formatSpec                   # formatOption
    | GOOD WHEN (HIGHER | LOWER)    # goodOption
    | TIME name                           # timeOption
    | TOTAL AT PERIOD (LAST | FIRST) # totalOption
    | EMPTY AS (NULL | NUMBER_CONST)        # emptyOption
    | MISSING AS TEXT_CONST             # missingOption
    | SAME AS path                      # sameOption
    | SORT BY expr direction?           # sortOption
    | owner                                 # fieldOwnerOption
    | describe                              # fieldDescribeOption
    ;
formatSpec : name (LPAREN formatArg (COMMA formatArg)* RPAREN)? ;
formatArg  : TEXT_CONST | NUMBER_CONST | path ;

// ---- expressions

expr
    : NOT expr        # notExpr
    | expr AND expr   # andExpr
    | expr OR expr    # orExpr
    | predicate         # plainExpr
    ;
predicate
    : value (EQ | NE | LT | LE | GT | GE) value # comparedPredicate
    | value NOT? IN (LPAREN expr (COMMA expr)* RPAREN | period)  # inPredicate
    | value IS NOT? (NULL | EMPTY)               # isPredicate
    | value NOT? BETWEEN value AND value           # betweenPredicate
    | value NOT? (CONTAINS | STARTS WITH | ENDS WITH) value # matchedPredicate
    | value                                              # plainPredicate
    ;
value
    : primary                              # primaryValue
    | value AT name                      # atValue
    | value OVER window                  # overValue
    | MINUS value                            # negatedValue
    | value (STAR | SLASH) value              # productValue
    | value (PLUS | MINUS) value              # sumValue
    | IF expr THEN expr ELSE value   # ifValue
    ;
primary
    : literal                  # literalPrimary
    | PARAMETER_NAME           # parameterPrimary
    | path LPAREN arguments? RPAREN  # callPrimary
    | path                     # pathPrimary
    | LPAREN expr RPAREN             # nestedPrimary
    ;
arguments : callCondition | argument (COMMA argument)* callCondition? ;
argument  : DISTINCT? expr ;
callCondition : WHERE expr ;
literal
    : TEXT_CONST | NUMBER_CONST | PERCENT | DATE_CONST | DATETIME_CONST | MONTH_CONST | QUARTER_CONST
    | WEEK_CONST | TRUE | FALSE | NULL
    ;
path     : name (DOT name)* ;
nameList : name (COMMA name)* ;
placeholder : expr (COLON formatSpec)? NL? EOF ;

// ---- queries

queryDecl  : queryHead queryBlock ;
queryHead  : QUERY name TEXT_CONST? ;
queryBlock : LBRACE (queryItem NL)* RBRACE ;
queryItem
    : SHOW items                                # showItem
    | BY items                                  # byItem
    | during                                      # queryDuringItem
    | compareStmt                                 # queryCompareItem
    | WHERE expr                                # queryWhereItem
    | HAVING expr                               # havingItem
    | SORT BY sortItem (COMMA sortItem)*        # sortByItem
    | TOP NUMBER_CONST BY expr (WITHIN path)? (REST AS TEXT_CONST)? # topItem
    | LIMIT NUMBER_CONST                              # limitItem
    | INCLUDE EMPTY path                      # includeEmptyItem
    | SHARED                                    # sharedItem
    | COUNT EACH ROW ONCE                 # countOnceItem
    | describe                                    # queryDescribeItem
    ;
items      : item (COMMA item)* | itemBlock ;
itemBlock  : LBRACE (item NL)* RBRACE ;
item       : expr (AS name)? TEXT_CONST? ;
sortItem   : expr direction? ;
direction  : ASCENDING | DESCENDING | ASC | DESC ;
during     : DURING (period | ALL TIME) ;
compareStmt : COMPARE WITH comparison AS name ;
comparison
    : PREVIOUS PERIOD                                 # previousComparison
    | SAME PERIOD LAST YEAR (BY WEEKDAY)?     # lastYearComparison
    | NUMBER_CONST unit EARLIER                               # earlierComparison
    | period                                              # periodComparison
    ;

// ---- periods

period
    : relativePeriod                                            # relative
    | (DATE_CONST | MONTH_CONST | QUARTER_CONST | WEEK_CONST)   # fixed
    | PARAMETER_NAME                                            # parameterPeriod
    ;
relativePeriod
    : (TODAY | YESTERDAY | TOMORROW)             # nearDay
    | (THIS | LAST | NEXT) unit                  # wholeUnit
    | (LAST | NEXT) NUMBER_CONST unit withToday?         # severalUnits
    | LAST NUMBER_CONST unit TO period           # unitsTo
    | unit TO DATE withToday?                      # toDate
    | FROM dateValue (TO dateValue)?               # fromTo
    | YEAR NUMBER_CONST                                    # wholeYear
    | NUMBER_CONST unit BEFORE period                      # shifted
    ;
withToday : WITH TODAY ;
dateValue : DATE_CONST | PARAMETER_NAME | TODAY | YESTERDAY ;
unit
    : DAY | DAYS | WEEK | WEEKS | MONTH | MONTHS | QUARTER | QUARTERS | YEAR | YEARS
    | HOUR | HOURS | MINUTE | MINUTES | TRADE_PERIOD | TRADE_PERIODS | TRADE_QUARTER | TRADE_QUARTERS
    | TRADE_YEAR | TRADE_YEARS
    ;
duration : NUMBER_CONST unit ;
window   : TRAILING NUMBER_CONST unit | unit TO DATE | ALL TIME ;

// ---- reports

reportDecl  : reportHead reportBlock ;
reportHead  : REPORT name TEXT_CONST? ;
reportBlock : LBRACE (reportItem NL)* RBRACE ;
reportItem
    : describe                     # reportDescribeItem
    | owner                        # reportOwnerItem
    | THEME name                 # reportThemeItem
    | parameterStmt                # parameterItem
    | during                       # reportDuringItem
    | compareStmt                  # reportCompareItem
    | WHERE expr                 # reportWhereItem
    | measureStmt                  # reportMeasureItem
    | queryDecl                    # reportQueryItem
    | element                      # elementItem
    | PAGE name (PORTRAIT | LANDSCAPE)? (MARGINS LENGTH)? (FOR nameList)? # pageItem
    | FORMATS nameList           # formatsItem
    | TOTALS AS name             # totalsItem
    | HEADER bandBlock           # headerItem
    | FOOTER bandBlock           # footerItem
    | sectionHead elementBlock     # sectionItem
    | burstHead burstBlock         # burstStmtItem
    ;
parameterStmt : PARAMETER name TEXT_CONST? COLON parameterType (EQ setting)? ;
parameterType
    : ONE OF LPAREN literal (COMMA literal)* RPAREN # oneOfType
    | (ONE | MANY) OF path                # ofValuesType
    | typeRef                                   # typedType
    ;
setting     : relativePeriod | expr ;
bandBlock   : LBRACE (bandItem NL)* RBRACE ;
bandItem    : (LEFT | CENTER | RIGHT) TEXT_CONST ;
sectionHead : SECTION TEXT_CONST (WHEN expr)? ;

elementBlock : LBRACE (element NL)* RBRACE ;
element
    : tilesHead tileBlock?              # tilesElement
    | tableHead tableBlock?             # tableElement
    | crosstabHead crosstabBlock        # crosstabElement
    | chartHead chartBlock              # chartElement
    | TEXT (FROM name)? (WHEN expr)? text # textElement
    | rowHead elementBlock              # rowElement
    | IMAGE TEXT_CONST TEXT_CONST? (WIDTH LENGTH)? # imageElement
    | PAGE BREAK                    # pageBreakElement
    ;
rowHead : ROW (WIDTHS NUMBER_CONST (COMMA NUMBER_CONST)*)? ;
text    : TEXT_CONST | LONG_TEXT ;

tilesHead  : TILES FROM name ;
tileBlock  : LBRACE (tile NL)* RBRACE ;
tile       : expr TEXT_CONST? tileOption* ;
tileOption
    : VS nameList          # versusOption
    | TARGET expr          # targetOption
    | SPARKLINE FROM name # sparklineOption
    | FORMAT formatSpec    # tileFormatOption
    ;

tableHead  : TABLE FROM name ;
tableBlock : LBRACE (tableItem NL)* RBRACE ;
tableItem
    : TITLE TEXT_CONST                # tableTitleItem
    | COLUMNS columnBlock             # tableColumnsItem
    | groupHead groupBlock?             # groupByItem
    | TOTAL TEXT_CONST                # tableTotalItem
    | highlight                         # highlightItem
    | NUMBER ROWS                   # numberRowsItem
    | WHEN EMPTY SHOW TEXT_CONST  # tableEmptyItem
    ;
columnBlock : LBRACE (columnLine NL)* RBRACE ;
columnLine  : expr TEXT_CONST? columnOption* ;
columnOption
    : WIDTH (LENGTH | PERCENT)              # widthOption
    | ALIGN (LEFT | RIGHT | CENTER)   # alignOption
    | FORMAT formatSpec                     # columnFormatOption
    | BAR                                   # barOption
    | SCALE                                 # scaleOption
    | ICON                                  # iconOption
    | HIDE IN nameList                    # hideInOption
    ;
groupHead  : GROUP BY path ;
groupBlock : LBRACE (groupItem NL)* RBRACE ;
groupItem
    : HEADER TEXT_CONST                   # groupHeaderItem
    | SUBTOTAL TEXT_CONST                 # groupSubtotalItem
    | PAGE BREAK (BEFORE | AFTER)   # groupBreakItem
    | KEEP TOGETHER                     # groupKeepItem
    ;
highlight : HIGHLIGHT (WHOLE ROW | expr (COMMA expr)*) WHEN expr AS name ;

crosstabHead  : CROSSTAB FROM name ;
crosstabBlock : LBRACE (crosstabItem NL)* RBRACE ;
crosstabItem
    : TITLE TEXT_CONST               # crosstabTitleItem
    | ROWS items                     # crosstabRowsItem
    | COLUMNS items                  # crosstabColumnsItem
    | VALUES columnBlock             # crosstabValuesItem
    | ROW TOTALS TEXT_CONST          # rowTotalsItem
    | COLUMN TOTALS TEXT_CONST       # columnTotalsItem
    | SUBTOTALS TEXT_CONST           # subtotalsItem
    | LIMIT COLUMNS NUMBER_CONST     # limitColumnsItem
    | HEATMAP expr                   # heatmapItem
    | highlight                      # crosstabHighlightItem
    | WHEN EMPTY SHOW TEXT_CONST     # crosstabEmptyItem
    ;

chartHead  : CHART chartKind FROM name ;
chartKind
    : LINE | BAR | COLUMN | AREA | PIE | DONUT | FUNNEL | WATERFALL | SCATTER | COMBO
    ;
chartBlock : LBRACE (chartItem NL)* RBRACE ;
chartItem
    : TITLE TEXT_CONST                # chartTitleItem
    | X expr                          # xItem
    | Y items                         # yItem
    | SERIES path                     # seriesItem
    | STACKED                         # stackedItem
    | LINE items                      # lineItem
    | TARGET expr TEXT_CONST?         # chartTargetItem
    | SIZE LENGTH BY LENGTH         # sizeItem
    | SHOW VALUES                   # showValuesItem
    | LEGEND name                     # legendItem
    | WHEN EMPTY SHOW TEXT_CONST  # chartEmptyItem
    ;

// ---- themes and lists

themeDecl  : themeHead themeBlock ;
themeHead  : THEME name ;
themeBlock : LBRACE (themeItem NL)* RBRACE ;
themeItem
    : FONT TEXT_CONST LENGTH?      # fontItem
    | COLOR name COLOUR            # colorItem
    | PALETTE COLOUR (COMMA COLOUR)* # paletteItem
    | LOGO TEXT_CONST              # logoItem
    | styleHead styleBlock           # styleStmtItem
    ;
styleHead  : STYLE name ;
styleBlock : LBRACE (styleItem NL)* RBRACE ;
styleItem
    : COLOR COLOUR     # styleColorItem
    | FILL COLOUR      # styleFillItem
    | BOLD             # styleBoldItem
    | ITALIC           # styleItalicItem
    | ICON TEXT_CONST  # styleIconItem
    ;
calendarDecl  : calendarHead calendarBlock ;
calendarHead  : CALENDAR name TEXT_CONST? ;
calendarBlock : LBRACE (tradeQuarter NL)* RBRACE ;
tradeQuarter  : QUARTER_CONST STARTS DATE_CONST WEEKS NUMBER_CONST (COMMA NUMBER_CONST)* ;
listDecl  : listHead listBlock ;
listHead  : LIST name TEXT_CONST? ;
listBlock : LBRACE (TEXT_CONST NL)* RBRACE ;

// ---- burst and delivery

burstHead  : BURST BY path ;
burstBlock : LBRACE (burstItem NL)* RBRACE ;
burstItem
    : ONLY WHERE expr                 # onlyWhereItem
    | SKIP_WORD WHEN expr                  # skipWhenItem
    | HOLD WHEN expr                  # holdWhenItem
    | FILE NAME TEXT_CONST            # fileNameItem
    | LOCALE expr                       # burstLocaleItem
    | TIMEZONE expr                     # burstTimezoneItem
    | CURRENCY expr                     # burstCurrencyItem
    | FORMATS (nameList | FROM path)  # burstFormatsItem
    | PASSWORD expr                     # passwordItem
    ;

deliverDecl  : deliverHead deliverBlock ;
deliverHead  : DELIVER name TEXT_CONST? ;
deliverBlock : LBRACE (deliverItem NL)* RBRACE ;
deliverItem
    : REPORT name                             # deliverReportItem
    | SET PARAMETER_NAME EQ setting          # deliverSetItem
    | SCHEDULE schedule                       # scheduleItem
    | AFTER nameList REFRESHED              # afterItem
    | mailStmt                                  # deliverMailItem
    | FOLDER TEXT_CONST                       # folderItem
    | UPLOAD TO name TEXT_CONST             # uploadItem
    | WEBHOOK name                            # deliverWebhookItem
    | RETRY NUMBER_CONST TIMES EVERY duration   # retryItem
    | HOLD UNLESS TESTS PASS            # holdItem
    | SKIP_WORD WHEN EMPTY                     # skipEmptyItem
    | ON FAILURE mailStmt                   # onFailureItem
    | owner                                     # deliverOwnerItem
    | describe                                  # deliverDescribeItem
    ;
mailStmt  : MAIL mailBlock ;
mailBlock : LBRACE (mailItem NL)* RBRACE ;
mailItem
    : (TO | CC | BCC) recipient (COMMA recipient)* # recipientsItem
    | FROM TEXT_CONST                                # fromItem
    | SUBJECT TEXT_CONST                             # subjectItem
    | BODY text                                      # bodyItem
    | ATTACH nameList                                # attachItem
    | INLINE SECTION TEXT_CONST                    # inlineItem
    ;
recipient
    : TEXT_CONST    # addressRecipient
    | LIST name   # listRecipient
    | path          # pathRecipient
    ;
schedule
    : EVERY (DAY | WORKDAY) AT TIME_CONST zone?                          # dailySchedule
    | EVERY WEEK ON nameList AT TIME_CONST zone?                         # weeklySchedule
    | EVERY (MONTH | QUARTER | YEAR) ON dayOfPeriod AT TIME_CONST zone? # dayOfSchedule
    | EVERY NUMBER_CONST (MINUTES | HOURS) (BETWEEN TIME_CONST AND TIME_CONST)? # repeatedSchedule
    | ONCE ON DATE_CONST AT TIME_CONST zone?                               # onceSchedule
    ;
zone : TIMEZONE TEXT_CONST ;
dayOfPeriod : WORKDAY NUMBER_CONST | DAY NUMBER_CONST | LAST (DAY | WORKDAY) ;

// ---- alerts and access

alertDecl  : alertHead alertBlock ;
alertHead  : ALERT name TEXT_CONST? ;
alertBlock : LBRACE (alertItem NL)* RBRACE ;
alertItem
    : FROM path                 # alertFromItem
    | CHECK schedule            # alertCheckItem
    | AFTER nameList REFRESHED  # alertAfterItem
    | WHEN expr                 # alertWhenItem
    | RECOVER WHEN expr         # recoverItem
    | SEVERITY name             # alertSeverityItem
    | MESSAGE text              # messageItem
    | mailStmt                  # alertMailItem
    | WEBHOOK name              # alertWebhookItem
    | REPEAT AFTER duration     # repeatItem
    | NOTIFY ON RECOVERY        # notifyItem
    | owner                     # alertOwnerItem
    | describe                  # alertDescribeItem
    ;

accessDecl  : accessHead accessBlock ;
accessHead  : ACCESS FOR ROLE name ;
accessBlock : LBRACE (accessItem NL)* RBRACE ;
accessItem
    : ROWS OF name WHERE expr  # rowsOfItem
    | HIDE path (COMMA path)*  # hideFromRoleItem
    | MASK path AS TEXT_CONST  # maskItem
    | REPORTS nameList         # roleReportsItem
    ;

// ---- tests

testDecl  : testHead testBlock ;
testHead  : TEST TEXT_CONST ;
testBlock : LBRACE (testItem NL)* RBRACE ;
testItem
    : AS OF DATE_CONST                                        # asOfItem
    | REPORT name                                             # testReportItem
    | SET PARAMETER_NAME EQ setting                           # testSetItem
    | KEY literal                                             # testKeyItem
    | givenHead dataBlock                                     # givenItem
    | expectQueryHead dataBlock                               # expectQueryItem
    | EXPECT PAGE COUNT pageCount                             # expectPagesItem
    | EXPECT NO? TEXT TEXT_CONST (IN nameList)?               # expectTextItem
    | EXPECT SHEET TEXT_CONST CELL TEXT_CONST EQ dataCell     # expectCellItem
    | EXPECT SAME TOTALS                                      # expectTotalsItem
    | EXPECT NO OTHER RECIPIENT                               # expectNoOtherItem
    | EXPECT expr (DURING period)? (EQ SQL name LONG_TEXT (WITHIN PERCENT)?)? # expectFigureItem
    | describe                                                # testDescribeItem
    ;
givenHead       : GIVEN path ;
expectQueryHead : EXPECT QUERY name ;
pageCount : EQ NUMBER_CONST | BETWEEN NUMBER_CONST AND NUMBER_CONST ;
dataBlock : LBRACE (dataRow NL)* RBRACE ;
dataRow   : PIPE dataCell (PIPE dataCell)* PIPE ;
dataCell  : (MINUS? literal | TIME_CONST | path+)? ;

// ---- names: every soft keyword is one

name
    : IDENT | QUOTED_NAME
    // <soft>
    | ACCESS | AFTER | ALERT | ALIGN | ALL | AREA | AS | ASC | ASCENDING | AT | ATTACH | BAND | BAR
    | BCC | BEFORE | BETWEEN | BODY | BOLD | BREAK | BURST | BY | CALENDAR | CC | CELL | CENTER
    | CHART | CHECK | COLOR | COLUMN | COLUMNS | COMBO | COMPARE | CONNECTION | CONTAINS | COUNT
    | CROSSTAB | CURRENCY | DATE | DAY | DAYS | DELIVER | DESC | DESCENDING | DESCRIBE | DIMENSION
    | DISTINCT | DONUT | DURING | EACH | EARLIER | EDITION | EMPTY | ENCODING | ENDS | EVERY | EXPECT
    | FAILURE | FILE | FILL | FIRST | FOLDER | FONT | FOOTER | FOR | FORMAT | FORMATS | FRESH | FROM
    | FUNNEL | GIVEN | GOOD | GROUP | HAVING | HEADER | HEATMAP | HIDE | HIERARCHY | HIGHER
    | HIGHLIGHT | HOLD | HOLIDAYS | HOUR | HOURS | ICON | IMAGE | INCLUDE | INLINE | ITALIC | JOIN
    | KEEP | KEY | LANDSCAPE | LANGUAGE | LAST | LEFT | LEGEND | LIMIT | LINE | LIST | LOCALE | LOGO
    | LOWER | MAIL | MANY | MAP | MARGINS | MASK | MEASURE | MESSAGE | MINUTE | MINUTES | MISSING
    | MODEL | MONTH | MONTHS | NAME | NEXT | NO | NOTIFY | NULLS | NUMBER | OF | ON | ONCE | ONE
    | ONLY | OTHER | OVER | OWNER | PAGE | PALETTE | PARAMETER | PASS | PASSWORD | PERIOD | PIE
    | PORTRAIT | PREVIOUS | PROJECT | QUARTER | QUARTERS | QUERY | RECIPIENT | RECOVER | RECOVERY
    | REFRESHED | REPEAT | REPORT | REPORTS | REST | RETRY | RIGHT | ROLE | ROW | ROWS | SAME | SCALE
    | SCATTER | SCHEDULE | SECTION | SEGMENT | SERIES | SET | SEVERITY | SHARED | SHEET | SHOW | SIZE
    | SKIP_WORD | SORT | SOURCE | SPARKLINE | SQL | STACKED | STARTS | STYLE | SUBJECT | SUBTOTAL
    | SUBTOTALS | TABLE | TARGET | TEST | TESTS | TEXT | THEME | THIS | TILES | TIME | TIMES
    | TIMEZONE | TITLE | TO | TODAY | TOGETHER | TOMORROW | TOP | TOTAL | TOTALS | TRADE_PERIOD
    | TRADE_PERIODS | TRADE_QUARTER | TRADE_QUARTERS | TRADE_YEAR | TRADE_YEARS | TRAILING | UNIQUE
    | UNLESS | UPLOAD | USE | USES | VALUES | VERSION | VS | WATERFALL | WEBHOOK | WEEK | WEEKDAY
    | WEEKS | WHEN | WHERE | WHOLE | WIDTH | WIDTHS | WITH | WITHIN | WORKDAY | X | Y | YEAR | YEARS
    | YESTERDAY
    // </soft>
    ;

